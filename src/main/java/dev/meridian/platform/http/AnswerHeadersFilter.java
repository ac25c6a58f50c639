package dev.meridian.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The headers that tell browsers and caches what not to do with an answer, in every answer. An answer that says something
 * else, as the pages of the documentation do, is left as it is.
 */
@ApplicationScoped
class AnswerHeadersFilter {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            // An answer is data: shown as a page, it loads nothing and stands in no frame.
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private final HttpConfig config;
    private final ClientAddress addresses;

    @Inject
    AnswerHeadersFilter(HttpConfig config, ClientAddress addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FilterOrder.ANSWER_HEADERS);
    }

    private void prepare(RoutingContext request) {
        request.addHeadersEndHandler(written -> add(request));
        request.next();
    }

    private void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        ALWAYS.forEach((name, value) -> addIfAbsent(headers, name, value));
        // Without a token everybody is shown the same, and a browser may keep it as long as it asks again each time.
        boolean signedIn = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        addIfAbsent(headers, "Cache-Control", signedIn ? "no-store" : "private, no-cache");
        if (!config.strictTransport().isZero() && addresses.isEncrypted(request.request())) {
            addIfAbsent(
                    headers,
                    "Strict-Transport-Security",
                    "max-age=" + config.strictTransport().toSeconds());
        }
    }

    private static void addIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
