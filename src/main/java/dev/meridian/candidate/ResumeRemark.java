package dev.meridian.candidate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a resume that the profile did not take as it stands.
 *
 * @param pointer where in the resume it is (RFC 6901)
 * @param code stable upper-snake word for programs
 * @param message for people
 * @param suggestions what may have been meant
 */
public record ResumeRemark(
        @Schema(description = "JSON pointer into the resume", examples = "/skills/2/name") String pointer,
        @Schema(
                        description =
                                "Stable word for programs: NO_PLACE, UNKNOWN_FIELD, UNKNOWN_SKILL, REPEATED, LEVEL_UNCLEAR,"
                                        + " UNKNOWN_LANGUAGE, FLUENCY_UNCLEAR, UNKNOWN_COUNTRY, NOT_A_LINK",
                        examples = "UNKNOWN_SKILL")
                String code,
        @Schema(description = "For people") String message,
        @Schema(description = "What may have been meant; often empty") List<String> suggestions) {}
