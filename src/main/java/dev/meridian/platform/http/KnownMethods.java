package dev.meridian.platform.http;

import dev.meridian.platform.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses methods that an address does not have, and says in {@code Allow} which it has (RFC 9110, section 15.5.6). Looks
 * before the framework does, which knows the methods of a resource class but not those of a path: it would offer what the
 * class has elsewhere, or find nothing where the path's beginning belongs to another class.
 */
public class KnownMethods {
    private final MethodsByPath known = new MethodsByPath();
    private final CurrentVertxRequest vertx;

    @Inject
    KnownMethods(BeanManager beans, CurrentVertxRequest vertx) {
        this.vertx = vertx;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method operation : bean.getBeanClass().getDeclaredMethods()) {
                    add(path, operation);
                }
            }
        }
    }

    private void add(Path path, Method operation) {
        Path below = operation.getAnnotation(Path.class);
        String template = below == null ? path.value() : path.value() + "/" + below.value();
        for (Annotation annotation : operation.getAnnotations()) {
            HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null) {
                known.add(method.value(), template);
            }
        }
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response check(ContainerRequestContext request) {
        // Normalised but not decoded: a slash within a segment is not the end of it.
        Set<String> methods = known.of(withoutMatrix(vertx.getCurrent().normalizedPath()));
        String asked = request.getMethod();
        if (methods.isEmpty() || methods.contains(asked)) {
            return null;
        }
        Set<String> allowed = new TreeSet<>(methods);
        allowed.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        if (!allowed.contains(asked)) {
            throw ProblemException.methodNotAllowed(allowed);
        }
        return asked.equals(HttpMethod.OPTIONS)
                ? Response.noContent()
                        .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                        .build()
                : null;
    }

    /** Parameters of a path's own are refused later; until then the path is the one without them. */
    private static String withoutMatrix(String path) {
        return path.indexOf(';') < 0 ? path : path.replaceAll(";[^/]*", "");
    }
}
