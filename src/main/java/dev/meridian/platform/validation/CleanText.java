package dev.meridian.platform.validation;

/** Text that PostgreSQL and other clients can hold: without NUL, and without half of a surrogate pair. */
public final class CleanText {
    private CleanText() {}

    /** Whether the text can be held. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
