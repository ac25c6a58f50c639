package dev.meridian.platform.trace;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logmanager.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code X-Request-Id}: in, into every log line, and out again. */
public class RequestIdFilter {
    @Inject
    RequestId requestId;

    @ServerRequestFilter(preMatching = true)
    void in(ContainerRequestContext request) {
        requestId.offer(request.getHeaderString(RequestId.HEADER));
        MDC.put("requestId", requestId.value());
    }

    @ServerResponseFilter
    void out(ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestId.HEADER, requestId.value());
        // What is shown depends on who asks; caches must not mix callers up.
        response.getHeaders().add("Vary", "Authorization");
        MDC.remove("requestId");
    }
}
