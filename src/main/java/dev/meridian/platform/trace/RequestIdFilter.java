package dev.meridian.platform.trace;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logmanager.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code X-Request-Id}: in, into every log line, and out again. */
public class RequestIdFilter {
    private static final String HEADER = "X-Request-Id";

    @Inject
    RequestId requestId;

    @ServerRequestFilter(preMatching = true)
    void in(ContainerRequestContext request) {
        requestId.offer(request.getHeaderString(HEADER));
        MDC.put("requestId", requestId.value());
    }

    @ServerResponseFilter
    void out(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, requestId.value());
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        // What is shown depends on who asks; caches must neither mix callers up nor answer without asking.
        response.getHeaders().add("Vary", "Authorization");
        response.getHeaders().computeIfAbsent("Cache-Control", none -> new ArrayList<>(List.of("private, no-cache")));
        MDC.remove("requestId");
    }
}
