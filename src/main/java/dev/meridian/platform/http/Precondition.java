package dev.meridian.platform.http;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditional requests (RFC 9110, section 13). The weakness prefix {@code W/} is ignored in comparing, because proxies
 * that compress an answer add it to a tag that still names the same version.
 */
public final class Precondition {
    private Precondition() {}

    /** The tag of a stored version in one view of it; views differ in what they show, so their tags differ too. */
    public static String tag(long version, String view) {
        return "\"" + version + "-" + view + "\"";
    }

    /** For changes: the caller must name the version that it changes. */
    public static void require(@Nullable String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag that you read");
        }
        honour(ifMatch, current);
    }

    /** For actions: a version that is named must be the current one. */
    public static void honour(@Nullable String ifMatch, String current) {
        if (ifMatch != null && !ifMatch.isBlank() && !names(ifMatch, current)) {
            throw ProblemException.of(ProblemType.STALE, "The current version is " + current);
        }
    }

    /** For reads: whether the caller already holds the current version. */
    public static boolean isUnchanged(@Nullable String ifNoneMatch, String current) {
        return ifNoneMatch != null && tags(ifNoneMatch).anyMatch(t -> t.equals("*") || t.equals(current));
    }

    /** A tag that was answered names the version and then what was shown of it; changing asks for the version alone. */
    private static boolean names(String header, String version) {
        String shown = version.substring(0, version.length() - 1) + "-";
        return tags(header).anyMatch(t -> t.equals("*") || t.equals(version) || t.startsWith(shown));
    }

    private static Stream<String> tags(String header) {
        return Stream.of(header.split(",")).map(String::strip).map(t -> t.startsWith("W/") ? t.substring(2) : t);
    }
}
