package dev.meridian.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be carried out, for a reason that the problem catalogue knows. The one exception that features
 * throw on purpose; it rolls the transaction back.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<String> allowedActions;
    private final transient Map<String, String> headers;
    private final @Nullable String existingId;

    private ProblemException(
            ProblemType type,
            String detail,
            List<Violation> violations,
            List<String> allowedActions,
            Map<String, String> headers,
            @Nullable String existingId) {
        // Without a stack trace: this is an answer, not a fault.
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.allowedActions = List.copyOf(allowedActions);
        this.headers = Map.copyOf(headers);
        this.existingId = existingId;
    }

    /** A problem told by its kind and a sentence. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of(), List.of(), Map.of(), null);
    }

    /** A problem that goes away by itself: sent with {@code Retry-After}. */
    public static ProblemException retryable(ProblemType type, String detail, int seconds) {
        return new ProblemException(
                type, detail, List.of(), List.of(), Map.of("Retry-After", Integer.toString(seconds)), null);
    }

    /** A method that the address does not have: sent with {@code Allow}, which names those that it has. */
    public static ProblemException methodNotAllowed(Collection<String> allowed) {
        ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
        String methods = String.join(", ", allowed);
        return new ProblemException(
                type, "This address has " + methods, List.of(), List.of(), Map.of("Allow", methods), null);
    }

    /** No such thing, or none that the caller may see: always the same words, so that nobody can tell which. */
    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND, "There is nothing at this address that you may see");
    }

    /** A conflict with another resource, which is named. */
    public static ProblemException conflictWith(String existingId, String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail, List.of(), List.of(), Map.of(), existingId);
    }

    /** A step that the life cycle does not have from here, with those that it has. */
    public static ProblemException illegalTransition(String detail, List<String> allowedActions) {
        return new ProblemException(ProblemType.ILLEGAL_TRANSITION, detail, List.of(), allowedActions, Map.of(), null);
    }

    /** Fields that are wrong. */
    public static ProblemException violations(ProblemType type, List<Violation> violations) {
        String count = violations.size() == 1 ? "1 field is " : violations.size() + " fields are ";
        String detail =
                switch (type) {
                    case POSTING_INCOMPLETE -> count + "not fit to be published";
                    case ERASURE_BLOCKED ->
                        violations.stream().map(Violation::message).collect(Collectors.joining("; "));
                    default -> count + "not valid";
                };
        return new ProblemException(type, detail, violations, List.of(), Map.of(), null);
    }

    /** What Bean Validation found in an object, each with its place in it. */
    public static ProblemException of(ConstraintViolationException e) {
        return violations(ProblemType.VALIDATION, ConstraintViolations.toList(e));
    }

    /** One field that is wrong. */
    public static ProblemException invalid(String field, String code, String message) {
        return violations(ProblemType.VALIDATION, List.of(new Violation(field, code, message)));
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** Each thing that is wrong; empty where the detail says it all. */
    public List<Violation> violations() {
        return violations;
    }

    Problem toProblem(String requestId) {
        return new Problem(
                type.path(),
                type.title(),
                type.status(),
                String.valueOf(getMessage()),
                requestId,
                violations,
                existingId,
                allowedActions);
    }

    Map<String, String> headers() {
        return headers;
    }
}
