package dev.meridian.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Leads to the pages from the addresses that people try. */
@ApplicationScoped
class Addresses {
    private static final String GUIDE = "/docs/";
    private static final String REFERENCE = "/docs/api/";

    void register(@Observes Router router) {
        lead(router, List.of("/", "/docs"), GUIDE);
        // Swagger UI's own page runs a script within the page, which the pages' policy does not allow.
        lead(router, List.of("/docs/api", "/docs/swagger", "/docs/swagger/", "/docs/swagger/index.html"), REFERENCE);
    }

    private static void lead(Router router, List<String> from, String to) {
        for (String path : from) {
            // A pattern, since a plain path would stand for the one with a slash at its end, too.
            router.routeWithRegex(path)
                    .order(0)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(request -> request.response()
                            .setStatusCode(302)
                            .putHeader(HttpHeaders.LOCATION, to)
                            .end());
        }
    }
}
