package dev.meridian.platform.caller;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What is the same for everyone asks nobody who they are: an app that sends its old token along with a search, or with the
 * refresh token that is to renew it, gets its answer.
 */
public class OpenOperations {
    private final Map<Method, Boolean> open = new ConcurrentHashMap<>();

    @Inject
    Caller caller;

    @ServerRequestFilter
    void lookAtNoToken(ResourceInfo resource) {
        if (open.computeIfAbsent(resource.getResourceMethod(), OpenOperations::isOpen)) {
            caller.stayAnonymous();
        }
    }

    private static boolean isOpen(Method method) {
        boolean saidOfMethod = method.isAnnotationPresent(PermitAll.class);
        boolean saidOfClass = method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
        return (saidOfMethod || saidOfClass) && !method.isAnnotationPresent(MayBeSignedIn.class);
    }
}
