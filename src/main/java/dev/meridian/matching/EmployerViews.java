package dev.meridian.matching;

import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.EmployerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What each employer may know of candidates: who exists for it, and under which id. */
@ApplicationScoped
class EmployerViews {
    private final CandidateDirectory directory;
    private final Handles handles;

    @Inject
    EmployerViews(CandidateDirectory directory, Handles handles) {
        this.directory = directory;
        this.handles = handles;
    }

    EmployerView of(UUID employerId) {
        return new EmployerView(directory.blocking(employerId), Set.of(), id -> shownId(employerId, id));
    }

    /** The id under which an employer knows a candidate: an anonymous one's differs from employer to employer. */
    UUID shownId(UUID employerId, UUID candidateId) {
        boolean anonymous = directory
                .card(candidateId)
                .filter(CandidateDirectory.Card::anonymous)
                .isPresent();
        return anonymous ? handles.handle(employerId, candidateId) : candidateId;
    }

    /** The candidate whom an employer knows under an id: a public one's own, an anonymous one's handle. */
    Optional<Candidate> find(UUID employerId, UUID shownId) {
        return findId(employerId, shownId).flatMap(directory.index()::find);
    }

    /** As {@link #find}, the candidate's own id. */
    Optional<UUID> findId(UUID employerId, UUID shownId) {
        return directory
                .card(shownId)
                .filter(c -> !c.anonymous())
                .or(() -> directory
                        .card(handles.candidate(employerId, shownId))
                        .filter(CandidateDirectory.Card::anonymous))
                .map(CandidateDirectory.Card::id)
                .filter(id -> !directory.blocking(employerId).contains(id));
    }
}
