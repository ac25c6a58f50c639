package dev.meridian.hiring.application;

import org.jspecify.annotations.Nullable;

/**
 * Why something was done.
 *
 * @param code from a list, such as {@code SKILLS}
 * @param words what somebody wrote; 2000 characters at the most, erased with the candidate
 */
public record Reason(@Nullable String code, @Nullable String words) {
    /** None was given. */
    public static final Reason NONE = new Reason(null, null);

    /** By its code alone. */
    public static Reason of(String code) {
        return new Reason(code, null);
    }
}
