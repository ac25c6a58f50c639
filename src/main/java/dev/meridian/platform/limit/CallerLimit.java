package dev.meridian.platform.limit;

import dev.meridian.platform.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses accounts and API clients that ask too often: once their token is verified, before the database is asked about it.
 * Who brings a token that is none is counted as nobody, where the operation is open to all.
 */
public class CallerLimit {
    @Inject
    CurrentVertxRequest vertx;

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    RequestLimits limits;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext context) {
        RoutingContext request = vertx.getCurrent();
        if (!limits.applyTo(request) || !RequestLimits.bringsToken(request)) {
            return;
        }
        ProblemException refusal = count(request, token());
        if (refusal != null) {
            throw refusal;
        }
    }

    private @Nullable ProblemException count(RoutingContext request, @Nullable JsonWebToken token) {
        if (token == null) {
            return limits.countAnonymous(request);
        }
        return token.getClaim("sid") == null
                ? limits.countByClient(request, token.getSubject())
                : limits.countByAccount(request, token.getSubject());
    }

    private @Nullable JsonWebToken token() {
        try {
            return identity.getIdentity().getPrincipal() instanceof JsonWebToken token ? token : null;
        } catch (AuthenticationFailedException e) {
            return null;
        }
    }
}
