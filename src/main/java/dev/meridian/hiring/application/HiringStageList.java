package dev.meridian.hiring.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employer's inner stages in their order; also the form in which they are stored. */
@Schema(name = "HiringStageList")
public record HiringStageList(
        @NotNull(message = "is needed")
                @Size(min = 1, max = 20, message = "must hold 1 to 20 stages")
                @Schema(description = "In their order; those of state SCREENING before those of state INTERVIEW")
                List<@Valid HiringStage> items) {
    /** What an employer has who never said otherwise. */
    static final HiringStageList USUAL = new HiringStageList(List.of(
            new HiringStage("SCREENING", "Screening", ApplicationState.SCREENING),
            new HiringStage("INTERVIEW", "Interview", ApplicationState.INTERVIEW)));
}
