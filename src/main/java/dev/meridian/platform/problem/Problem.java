package dev.meridian.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type path on this service that explains the kind of problem
 * @param requestId the id under which the service's log knows this request
 * @param violations what is wrong with the request, one entry a field
 * @param existingId the resource that stands in the way, where there is one
 * @param allowedActions the steps possible now, where a step was not
 */
@Schema(description = "What went wrong, as RFC 9457 has it")
public record Problem(
        @Schema(examples = "/problems/validation") String type,
        @Schema(examples = "The request is not valid") String title,
        @Schema(examples = "400") int status,
        @Schema(description = "This occurrence, in words", examples = "1 field is not valid") String detail,
        @Schema(
                        description = "The id of the request in the service's log",
                        examples = "0199c1f0-1111-7222-8333-444455556666")
                String requestId,
        @Schema(description = "What is wrong with the request, one entry a field; often empty")
                List<Violation> violations,
        @Schema(description = "The resource that stands in the way, where there is one") @Nullable String existingId,
        @Schema(description = "The steps possible now, where a step was refused; else empty")
                List<String> allowedActions) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
