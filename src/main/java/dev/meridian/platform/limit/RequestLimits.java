package dev.meridian.platform.limit;

import dev.meridian.platform.http.ClientAddress;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a request against what applies to it, and says in its answer what is left. */
@ApplicationScoped
class RequestLimits {
    private static final List<String> FREE = List.of("/docs", "/openapi", "/q");

    private final RateLimits limits;
    private final RateLimitConfig config;
    private final ClientAddress addresses;

    @Inject
    RequestLimits(RateLimits limits, RateLimitConfig config, ClientAddress addresses) {
        this.limits = limits;
        this.config = config;
        this.addresses = addresses;
    }

    /** Whether the request is counted: health, metrics and the documentation are not. */
    boolean applyTo(RoutingContext request) {
        String path = request.normalizedPath();
        return config.enabled()
                && !path.equals("/")
                && FREE.stream().noneMatch(free -> path.equals(free) || path.startsWith(free + "/"));
    }

    /** Whether the request brings a token, which is not looked at yet. */
    static boolean bringsToken(RoutingContext request) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    /** Counts it against its address; the problem where it is too much. */
    @Nullable
    ProblemException countByAddress(RoutingContext request) {
        String address = addresses.of(request.request());
        ProblemException refusal = count(request, List.of(new RateLimitPolicy("address", config.address())), address);
        if (refusal == null && workOf(request) == Work.SIGN_IN) {
            refusal = count(request, List.of(new RateLimitPolicy("sign-in", config.signIn())), address);
        }
        return refusal != null || bringsToken(request) ? refusal : countAnonymous(request);
    }

    /** Counts it as of somebody who is not signed in; the problem where it is too much. */
    @Nullable
    ProblemException countAnonymous(RoutingContext request) {
        return count(
                request,
                RateLimitPolicy.of("anonymous", config.anonymous(), workOf(request)),
                addresses.of(request.request()));
    }

    /** Counts it against an account; the problem where it is too much. */
    @Nullable
    ProblemException countByAccount(RoutingContext request, String account) {
        return count(request, RateLimitPolicy.of("account", config.account(), workOf(request)), account);
    }

    /** Counts it against an API client; the problem where it is too much. */
    @Nullable
    ProblemException countByClient(RoutingContext request, String client) {
        return count(request, RateLimitPolicy.of("client", config.client(), workOf(request)), client);
    }

    private static Work workOf(RoutingContext request) {
        return Work.of(request.request().method().name(), request.normalizedPath());
    }

    private @Nullable ProblemException count(RoutingContext request, List<RateLimitPolicy> policies, String caller) {
        for (RateLimitPolicy policy : policies) {
            Allowance allowance = limits.take(policy, caller);
            tell(request.response(), allowance);
            if (!allowance.granted()) {
                return ProblemException.retryable(
                        ProblemType.TOO_MANY_REQUESTS,
                        "More than " + policy.perMinute() + " requests a minute of the kind " + policy.name(),
                        Math.toIntExact(allowance.secondsToNext()));
            }
        }
        return null;
    }

    /** As the fields of draft-ietf-httpapi-ratelimit-headers-10, lists of one member a policy. */
    private static void tell(HttpServerResponse response, Allowance allowance) {
        append(response, "RateLimit-Policy", allowance.policyField());
        append(response, "RateLimit", allowance.field());
    }

    private static void append(HttpServerResponse response, String name, String member) {
        String before = response.headers().get(name);
        response.putHeader(name, before == null ? member : before + ", " + member);
    }
}
