package dev.meridian.platform.http;

import dev.meridian.platform.problem.EarlyProblems;
import dev.meridian.platform.problem.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metrics tell how much goes on here and what fails, so they are read with a token of their own, or not at all. To everyone
 * else there is nothing at their address.
 */
@ApplicationScoped
class MetricsGate {
    private static final String PATH = "/q/metrics";
    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;
    private final EarlyProblems problems;

    @Inject
    MetricsGate(HttpConfig config, EarlyProblems problems) {
        this.token = config.metricsToken();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.METRICS);
    }

    private void check(RoutingContext request) {
        if (!request.normalizedPath().startsWith(PATH)
                || isOurs(request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            request.next();
        } else {
            problems.answer(request, ProblemException.notFound());
        }
    }

    private boolean isOurs(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && token.isPresent()
                // In a time that does not tell how much of it is right.
                && MessageDigest.isEqual(bytes(token.get()), bytes(authorization.substring(SCHEME.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
