package dev.meridian.matching;

import dev.meridian.candidate.CandidateCard;
import dev.meridian.matching.engine.EmployerView;
import dev.meridian.matching.engine.PreparedCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What each employer may know of candidates: who exists for it, and under which id. */
@ApplicationScoped
public class EmployerViews {
    private final CandidateDirectory directory;
    private final Handles handles;

    @Inject
    EmployerViews(CandidateDirectory directory, Handles handles) {
        this.directory = directory;
        this.handles = handles;
    }

    /**
     * A candidate whom an employer knows.
     *
     * @param alias what the employer's handle is made of where the candidate is anonymous, else null
     */
    public record Known(UUID candidateId, @Nullable UUID alias) {}

    /** For one thread. */
    EmployerView of(UUID employerId, Set<UUID> applied) {
        return new EmployerView(directory.blocking(employerId), applied, handles.of(employerId));
    }

    /** The candidate whom an employer knows under an id that a ranking showed. */
    public Optional<Known> known(UUID employerId, UUID shownId) {
        return find(employerId, shownId)
                .map(found -> new Known(found.id(), found.candidate().alias()));
    }

    /** What an anonymous candidate is called: after the handle. */
    public static String nameOf(UUID handle) {
        return "Anonymous " + handle.toString().substring(0, 8);
    }

    /** The id under which an employer knows whom an alias stands for. */
    public UUID handle(UUID employerId, UUID alias) {
        return handles.of(employerId).apply(alias);
    }

    /**
     * The ids under which an employer knows candidates: an anonymous one's differs from employer to employer. For one thread.
     */
    Function<CandidateCard, UUID> shownIds(UUID employerId) {
        UnaryOperator<UUID> handles = this.handles.of(employerId);
        return card -> card.anonymousId() == null ? card.id() : handles.apply(card.anonymousId());
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
