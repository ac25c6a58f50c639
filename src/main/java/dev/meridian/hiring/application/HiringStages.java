package dev.meridian.hiring.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stages between an application's beginning and an offer, in an employer's order. */
@ApplicationScoped
class HiringStages {
    private static final List<HiringStage> USUAL = List.of(
            new HiringStage("SCREENING", "Screening", ApplicationState.SCREENING),
            new HiringStage("INTERVIEW", "Interview", ApplicationState.INTERVIEW));

    List<HiringStage> of(UUID employerId) {
        return USUAL;
    }
}
