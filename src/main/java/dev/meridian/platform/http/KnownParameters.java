package dev.meridian.platform.http;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violations;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have, and those given twice: a misspelt filter must not be ignored. */
public class KnownParameters {
    /** More than any operation has; beyond it they are not looked at one by one. */
    private static final int MOST = 50;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Inject
    CurrentVertxRequest vertx;

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        // From the request line itself: the framework has taken them off by now, and two references would become one.
        if (rawPath().indexOf(';') >= 0) {
            throw ProblemException.invalid("path", "INVALID", "must not have parameters of its own; write ; as %3B");
        }
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        if (given.size() > MOST) {
            throw ProblemException.invalid("query", "TOO_MANY", "must have at most " + MOST + " parameters");
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        Violations violations = new Violations();
        given.forEach((name, values) -> {
            violations.check(names.contains(name), name, "UNKNOWN_PARAMETER", "is not a parameter here: " + names);
            violations.check(values.size() == 1, name, "REPEATED", "must be given once");
            violations.check(!values.contains(""), name, "INVALID", "must have a value, or be left out");
        });
        violations.throwIfAny();
    }

    private String rawPath() {
        String target = vertx.getCurrent().request().uri();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static Set<String> namesOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                namesOf(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void namesOf(Class<?> bean, Set<String> names) {
        for (Field field : bean.getDeclaredFields()) {
            QueryParam query = field.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
    }
}
