package dev.meridian.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Link: <...>; rel="next"} on every page that has a next one. */
public class NextLink {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.nextCursor() != null) {
            URI next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            // Relative, since what the Host header says of our own address is the caller's word.
            response.getHeaders()
                    .putSingle("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
