package dev.meridian.platform.trace;

import dev.meridian.platform.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the request at hand: the caller's own where it sent a usable one, else a new one. */
@RequestScoped
public class RequestId {
    /** The header that carries it, in and out. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    private @Nullable String value;

    /** The id, printable and at most 128 characters long. */
    public String value() {
        if (value == null) {
            value = Ids.next().toString();
        }
        return value;
    }

    /** The caller's own id if it can stand in a log line, else a new one. */
    public static String of(@Nullable String given) {
        return given != null && USABLE.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    /** The id where a request is at hand, else null. */
    public @Nullable String known() {
        return value;
    }

    /** Takes the caller's id if it can stand in a log line. */
    void offer(@Nullable String given) {
        value = of(given);
    }
}
