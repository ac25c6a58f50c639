package dev.meridian.account;

import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new API client. */
public record ApiClientRequest(
        @NotNull(message = "is needed") @Text(max = 100) @Schema(examples = "Applicant tracking system") String name,
        @NotEmpty(message = "is needed: what the client may do")
                @Schema(description = "What the client may do; give it no more than it needs")
                Set<@NotNull(message = "is no scope") Scope> scopes) {}
