package dev.meridian.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Bean Validation found, in the service's own words: a pointer, a code, a message. */
final class ConstraintViolations {
    private static final Set<String> NEEDED = Set.of("NotNull", "NotBlank", "NotEmpty");

    private ConstraintViolations() {}

    static List<Violation> toList(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(ConstraintViolations::toViolation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .distinct()
                .toList();
    }

    private static Violation toViolation(ConstraintViolation<?> violation) {
        String constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String code = NEEDED.contains(constraint) ? "REQUIRED" : upperSnake(constraint);
        return new Violation(place(violation.getPropertyPath()), code, violation.getMessage());
    }

    /** A pointer into the body, or a parameter's bare name. */
    private static String place(Path path) {
        Iterator<Path.Node> nodes = path.iterator();
        boolean ofMethod = nodes.hasNext() && nodes.next().getKind() == ElementKind.METHOD;
        String pointer = JsonPointers.of(path, ofMethod);
        if (!ofMethod || !nodes.hasNext()) {
            return pointer;
        }
        String parameter = nodes.next().getName();
        boolean body = "body".equals(parameter);
        return body ? pointer : JsonPointers.lastName(path);
    }

    private static String upperSnake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
