package dev.meridian.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What Bean Validation found, in the service's own words: a pointer, a code, a message. */
final class ConstraintViolations {
    /** Codes name what is wrong, not the annotation that found it. */
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "REQUIRED",
            "NotEmpty", "REQUIRED",
            "Min", "OUT_OF_RANGE",
            "Max", "OUT_OF_RANGE",
            "Size", "WRONG_SIZE",
            "Text", "WRONG_SIZE",
            "Pattern", "WRONG_FORM",
            "WebAddress", "WRONG_FORM",
            "QuarterHour", "WRONG_FORM",
            "Known", "UNKNOWN_CODE");

    private ConstraintViolations() {}

    static List<Violation> toList(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(ConstraintViolations::toViolation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .distinct()
                .toList();
    }

    private static Violation toViolation(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = CODES.getOrDefault(constraint, "INVALID");
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
}
