package dev.meridian.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a request.
 *
 * @param field JSON pointer into the body ({@code /skills/0/minLevel}), the name of a parameter or header, or the address of a
 *     resource that stands in the way
 * @param code stable upper-snake word for programs
 * @param message for people
 * @param suggestions what may have been meant; empty where nothing comes near
 */
@Schema(description = "One thing wrong with a request")
public record Violation(
        @Schema(
                        description =
                                "JSON pointer into the body, the parameter's or header's name, or a resource's address",
                        examples = "/title")
                String field,
        @Schema(description = "Stable word for programs", examples = "REQUIRED") String code,
        @Schema(description = "For people", examples = "is needed") String message,
        @Schema(description = "What may have been meant; often empty") List<String> suggestions) {

    /** A violation without suggestions. */
    public Violation(String field, String code, String message) {
        this(field, code, message, List.of());
    }
}
