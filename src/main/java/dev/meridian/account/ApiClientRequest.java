package dev.meridian.account;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new API client. */
public record ApiClientRequest(
        @NotNull(message = "is needed") @Text(max = 100) @Schema(examples = "Applicant tracking system") String name) {}
