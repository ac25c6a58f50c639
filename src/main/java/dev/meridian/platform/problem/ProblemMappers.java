package dev.meridian.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.meridian.platform.trace.RequestId;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request early into a problem document; the only place where that happens. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    RequestId requestId;

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e, e.headers());
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException e) {
        return answer(ProblemException.of(e), Map.of());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e) {
        ProblemType type = ProblemType.UNAUTHENTICATED;
        return answer(ProblemException.of(type, type.meaning()), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(
                ProblemException.of(ProblemType.FORBIDDEN, "Your kind of account has no access to this"), Map.of());
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e) {
        return answer(ProblemException.of(ProblemType.STALE, "Somebody else changed it at the same moment"), Map.of());
    }

    /** What was there a moment ago is gone, or is the caller's no longer. */
    @ServerExceptionMapper
    Response gone(EntityNotFoundException e) {
        return answer(ProblemException.notFound(), Map.of());
    }

    @ServerExceptionMapper
    Response json(JacksonException e) {
        return answer(JsonProblems.of(e), Map.of());
    }

    /** The framework has a mapper of its own for just this class, which only one for the same class replaces. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return json(json);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem);
        }
        Response given = e.getResponse();
        ProblemType type = ProblemType.ofStatus(given.getStatus());
        if (type == ProblemType.INTERNAL) {
            return unforeseen(e);
        }
        return answer(
                type == ProblemType.NOT_FOUND ? ProblemException.notFound() : ProblemException.of(type, type.meaning()),
                Map.of());
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e) {
        ProblemException known = knownCause(e);
        if (known != null) {
            return problem(known);
        }
        LOG.error("Unforeseen", e);
        ProblemType type = ProblemType.INTERNAL;
        return answer(ProblemException.of(type, type.meaning()), Map.of());
    }

    /** Some failures arrive wrapped by the transaction that they ended. */
    private static @Nullable ProblemException knownCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return ProblemException.of(ProblemType.STALE, "Somebody else changed it at the same moment");
            }
            if (cause instanceof SQLException sql) {
                return DatabaseProblems.of(sql);
            }
            ProblemException noted = knownAmong(cause.getSuppressed());
            if (noted != null) {
                return noted;
            }
        }
        return null;
    }

    /** A commit that failed keeps the reason beside it, not under it. */
    private static @Nullable ProblemException knownAmong(Throwable[] suppressed) {
        for (Throwable each : suppressed) {
            ProblemException known = knownCause(each);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private Response answer(ProblemException e, Map<String, String> headers) {
        Problem problem = e.toProblem(requestId.value());
        Response.ResponseBuilder response =
                Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        headers.forEach(response::header);
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
