package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateService;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On which side of an application a caller stands. To those on neither, there is no application. */
@ApplicationScoped
class Sides {
    private final Caller caller;
    private final CandidateService candidates;
    private final SystemCaller system;

    @Inject
    Sides(Caller caller, CandidateService candidates, SystemCaller system) {
        this.caller = caller;
        this.candidates = candidates;
        this.system = system;
    }

    /**
     * Of whoever makes the request; the service's where nobody does. Who applied is the candidate, also where they work for the
     * employer by now: nobody decides on themselves.
     */
    Side ofCaller(ApplicationRef application) {
        if (actsForEmployer(application.employerId(), application.candidateId())) {
            return Side.EMPLOYER;
        }
        return caller.id().kind() == CallerId.Kind.ACCOUNT ? Side.CANDIDATE : Side.SERVICE;
    }

    /** Lets the candidate pass, and members with at least this role. */
    Side require(UUID employerId, UUID candidateId, EmployerRole atLeast) {
        if (actsForEmployer(employerId, candidateId)) {
            caller.requireRole(employerId, atLeast);
            return Side.EMPLOYER;
        }
        requireCandidate(candidateId);
        return Side.CANDIDATE;
    }

    /** Lets members with at least this role pass, where it is not an application of their own. */
    void requireEmployer(UUID employerId, UUID candidateId, EmployerRole atLeast) {
        caller.requireRole(employerId, atLeast);
        if (isCandidate(candidateId)) {
            throw Caller.ownMatter();
        }
    }

    void requireCandidate(UUID candidateId) {
        if (!isCandidate(candidateId)) {
            throw ProblemException.notFound();
        }
    }

    /** The caller's own profile, if there is one: of whoever applied and works for the employer by now. */
    @Nullable
    UUID ownCandidate() {
        return caller.id().kind() == CallerId.Kind.ACCOUNT
                ? candidates.of(caller.accountId()).orElse(null)
                : null;
    }

    /** Refuses what nobody could answer any more, since the candidate has deleted the profile. */
    void requireThere(UUID candidateId) {
        if (system.within("hiring", () -> candidates.find(candidateId)).isEmpty()) {
            throw ProblemException.of(ProblemType.CONFLICT, "The candidate has left");
        }
    }

    private boolean actsForEmployer(UUID employerId, UUID candidateId) {
        return caller.actsFor(employerId) && !isCandidate(candidateId);
    }

    private boolean isCandidate(UUID candidateId) {
        return candidateId.equals(ownCandidate());
    }
}
