package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateService;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** On which side of an application a caller stands. To those on neither, there is no application. */
@ApplicationScoped
class Sides {
    private final Caller caller;
    private final CandidateService candidates;

    @Inject
    Sides(Caller caller, CandidateService candidates) {
        this.caller = caller;
        this.candidates = candidates;
    }

    /** Of whoever makes the request; the service's where nobody does. */
    Side ofCaller(ApplicationRef application) {
        if (caller.actsFor(application.employerId())) {
            return Side.EMPLOYER;
        }
        return caller.id().kind() == CallerId.Kind.ACCOUNT ? Side.CANDIDATE : Side.SERVICE;
    }

    /** Lets the candidate pass, and members with at least this role. */
    Side require(UUID employerId, UUID candidateId, EmployerRole atLeast) {
        if (caller.actsFor(employerId)) {
            caller.requireRole(employerId, atLeast);
            return Side.EMPLOYER;
        }
        requireCandidate(candidateId);
        return Side.CANDIDATE;
    }

    void requireEmployer(UUID employerId, EmployerRole atLeast) {
        caller.requireRole(employerId, atLeast);
    }

    void requireCandidate(UUID candidateId) {
        if (caller.id().kind() != CallerId.Kind.ACCOUNT
                || candidates.of(caller.accountId()).filter(candidateId::equals).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
