package dev.meridian.hiring.application;

import dev.meridian.platform.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written of applications. */
public final class ApplicationForms {
    private ApplicationForms() {}

    /** An application, or the answer to an invitation. */
    @Schema(name = "ApplicationInput")
    public record ApplicationForm(
            @Text(max = 5000) @Schema(description = "To the employer, in your own words") @Nullable String coverNote,
            @Size(max = 20, message = "must hold at most 20 answers")
                    @Schema(description = "To the posting's screening questions; the required ones are needed")
                    @Nullable
                    List<@Valid ScreeningAnswerForm> answers) {}

    /** Whom to invite. */
    @Schema(name = "InvitationInput")
    public record InvitationForm(
            @NotNull(message = "is needed")
                    @Schema(description = "The id that matches gave: an anonymous candidate's handle")
                    UUID candidateId,
            @Text(max = 2000) @Schema(description = "To the candidate, in your own words") @Nullable String message) {}

    /** Where to move. */
    @Schema(name = "Advance")
    public record AdvanceForm(
            @NotNull(message = "is needed")
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be the code of a stage")
                    @Schema(description = "The code of one of the employer's stages", examples = "INTERVIEW")
                    String toStage) {}

    /** Why not. */
    @Schema(name = "Rejection")
    public record RejectionForm(
            @NotNull(message = "is needed") RejectionReason reasonCode,
            @Text(max = 2000) @Schema(description = "To the candidate, who sees them") @Nullable String words) {
        Reason toReason() {
            return new Reason(reasonCode.name(), words);
        }
    }

    /** Why not, from the candidate. */
    @Schema(name = "Withdrawal")
    public record WithdrawalForm(
            @Nullable WithdrawalReason reasonCode,
            @Text(max = 2000) @Schema(description = "To the employer, who sees them") @Nullable String words) {
        Reason toReason() {
            return new Reason(reasonCode == null ? null : reasonCode.name(), words);
        }
    }

    /** Why after all. */
    @Schema(name = "Reinstatement")
    public record ReinstatementForm(
            @Text(max = 2000) @Schema(description = "For the history; the candidate sees them") @Nullable
                    String words) {}
}
