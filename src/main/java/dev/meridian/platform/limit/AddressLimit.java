package dev.meridian.platform.limit;

import dev.meridian.platform.http.FilterOrder;
import dev.meridian.platform.problem.EarlyProblems;
import dev.meridian.platform.problem.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Refuses addresses that ask too often, before a body is read, a token verified or the database asked. */
@ApplicationScoped
class AddressLimit {
    private final RequestLimits limits;
    private final EarlyProblems problems;

    @Inject
    AddressLimit(RequestLimits limits, EarlyProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.RATE_LIMITS);
    }

    private void check(RoutingContext request) {
        ProblemException refusal = limits.applyTo(request) ? limits.countByAddress(request) : null;
        if (refusal == null) {
            request.next();
        } else {
            problems.answer(request, refusal);
        }
    }
}
