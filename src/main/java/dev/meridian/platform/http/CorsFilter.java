package dev.meridian.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Which other origins' pages may call the API: those that are configured, and by default none. A page of another origin is
 * answered as any caller is, without the headers that would let the browser show it the answer; so a proxy that changes
 * scheme or host does not shut out the pages of our own.
 */
@ApplicationScoped
class CorsFilter {
    private static final String ANY = "*";
    private static final int DAY = 24 * 60 * 60;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Set<String> REQUEST_HEADERS = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Meridian-Read-After",
            "X-Request-Id");

    private static final Set<String> EXPOSED_HEADERS = Set.of(
            "Allow",
            "Deprecation",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "Meridian-Written",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            "WWW-Authenticate",
            "X-Request-Id");

    private final List<String> origins;
    private final CorsHandler handler;

    @Inject
    CorsFilter(HttpConfig config) {
        this.origins = config.corsOrigins().orElse(List.of());
        // Without credentials: callers are known by a token that they send themselves, never by a cookie.
        this.handler = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(METHODS)
                .allowedHeaders(REQUEST_HEADERS)
                .exposedHeaders(EXPOSED_HEADERS)
                .maxAgeSeconds(DAY);
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::answer, FilterOrder.CORS);
        }
    }

    private void answer(RoutingContext request) {
        // A cache must not give a page the answer that was meant for another; said last, since resources set this
        // header whole.
        request.addHeadersEndHandler(written -> request.response().headers().add(HttpHeaders.VARY, "Origin"));
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && (origins.contains(origin) || origins.contains(ANY))) {
            handler.handle(request);
        } else {
            request.next();
        }
    }
}
