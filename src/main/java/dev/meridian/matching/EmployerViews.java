package dev.meridian.matching;

import dev.meridian.candidate.CandidateCard;
import dev.meridian.matching.engine.EmployerView;
import dev.meridian.matching.engine.PreparedCandidate;
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
        return new EmployerView(directory.blocking(employerId), Set.of(), alias -> handles.handle(employerId, alias));
    }

    /** The id under which an employer knows a candidate: an anonymous one's differs from employer to employer. */
    UUID shownId(UUID employerId, CandidateCard card) {
        return card.anonymousId() == null ? card.id() : handles.handle(employerId, card.anonymousId());
    }

    /** The candidate whom an employer knows under an id: a public one's own, an anonymous one's handle. */
    Optional<PreparedCandidate> find(UUID employerId, UUID shownId) {
        return directory
                .index()
                .find(shownId)
                .filter(found -> found.candidate().alias() == null)
                .or(() -> directory.byAlias(handles.alias(employerId, shownId)))
                .filter(found -> !directory.blocking(employerId).contains(found.id()));
    }
}
