package dev.meridian.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that a caller learns all of it at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a violation unless the condition holds. */
    public Violations check(boolean condition, String field, String code, String message) {
        if (!condition) {
            add(field, code, message);
        }
        return this;
    }

    /** Notes a violation. */
    public void add(String field, String code, String message) {
        add(new Violation(field, code, message));
    }

    /** Notes a violation. */
    public void add(Violation violation) {
        found.add(violation);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in the order of finding. */
    public List<Violation> toList() {
        return List.copyOf(found);
    }

    /** Refuses the request when anything was found. */
    public void throwIfAny() {
        throwIfAny(ProblemType.VALIDATION);
    }

    /** Refuses the request when anything was found, as a problem of this type. */
    public void throwIfAny(ProblemType type) {
        if (!found.isEmpty()) {
            throw ProblemException.violations(type, found);
        }
    }
}
