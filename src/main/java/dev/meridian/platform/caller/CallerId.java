package dev.meridian.platform.caller;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller's name, in the form that PostgreSQL's policies read: {@code account:<id>}, {@code client:<id>},
 * {@code system:<worker>} or {@code anonymous}.
 */
public record CallerId(Kind kind, @Nullable UUID id, @Nullable String worker) {
    /** Kinds of callers. */
    public enum Kind {
        /** A person who is signed in. */
        ACCOUNT,
        /** An employer's own system. */
        CLIENT,
        /** A worker of the service itself. */
        SYSTEM,
        /** Nobody we know. */
        ANONYMOUS
    }

    /** Nobody we know. */
    public static final CallerId ANONYMOUS = new CallerId(Kind.ANONYMOUS, null, null);

    /** A person who is signed in. */
    public static CallerId account(UUID id) {
        return new CallerId(Kind.ACCOUNT, id, null);
    }

    /** An employer's own system. */
    public static CallerId client(UUID id) {
        return new CallerId(Kind.CLIENT, id, null);
    }

    /** A worker of the service itself. */
    public static CallerId system(String worker) {
        return new CallerId(Kind.SYSTEM, null, worker);
    }

    @Override
    public String toString() {
        String prefix = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case ACCOUNT, CLIENT -> prefix + ":" + id;
            case SYSTEM -> prefix + ":" + worker;
            case ANONYMOUS -> prefix;
        };
    }
}
