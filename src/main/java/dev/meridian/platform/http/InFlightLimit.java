package dev.meridian.platform.http;

import dev.meridian.platform.problem.EarlyProblems;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets only so many requests be worked on at a time and answers the others at once. Where the database is slow, requests
 * would else take every thread and then queue without end, and nobody could be told that the service is alive. A request
 * counts until its answer begins: whoever reads an answer slowly, or not at all, keeps nobody else from being served.
 */
@ApplicationScoped
class InFlightLimit {
    private static final String HEALTH = "/q/health";

    private final AtomicInteger inFlight = new AtomicInteger();
    private final HttpConfig config;
    private final EarlyProblems problems;

    @Inject
    InFlightLimit(HttpConfig config, EarlyProblems problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FilterOrder.IN_FLIGHT);
    }

    private void admit(RoutingContext request) {
        if (request.normalizedPath().startsWith(HEALTH)) {
            request.next();
        } else if (inFlight.incrementAndGet() > config.inFlight()) {
            inFlight.decrementAndGet();
            problems.answer(
                    request,
                    ProblemException.retryable(ProblemType.BUSY, "Too many requests are being worked on just now", 1));
        } else {
            AtomicBoolean counted = new AtomicBoolean(true);
            request.addHeadersEndHandler(begun -> leave(counted));
            request.addEndHandler(ended -> leave(counted)); // where there is no answer, since the client has gone
            request.next();
        }
    }

    private void leave(AtomicBoolean counted) {
        if (counted.compareAndSet(true, false)) {
            inFlight.decrementAndGet();
        }
    }
}
