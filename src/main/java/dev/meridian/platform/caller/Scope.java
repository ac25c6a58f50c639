package dev.meridian.platform.caller;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an API client may do. Within it, a client does what a recruiter of its employer does. */
public enum Scope {
    /** Reads the employer. */
    EMPLOYER_READ("employer:read"),
    /** Reads the employer's postings in every state. */
    POSTINGS_READ("postings:read"),
    /** Makes and changes postings, and moves them through their life. */
    POSTINGS_WRITE("postings:write"),
    /** Ranks candidates and has matches explained. */
    MATCHES_READ("matches:read"),
    /** Reads shortlists. */
    SHORTLISTS_READ("shortlists:read"),
    /** Changes shortlists. */
    SHORTLISTS_WRITE("shortlists:write"),
    /** Reads applications, interviews, offers and engagements. */
    APPLICATIONS_READ("applications:read"),
    /** Invites, moves applications, makes offers and leads engagements. */
    APPLICATIONS_WRITE("applications:write");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** The name in tokens, requests and answers. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The same, so that a problem that lists all of them lists what a client may write. */
    @Override
    public String toString() {
        return value;
    }

    /** The scope of this name. */
    public static Optional<Scope> of(String value) {
        return Stream.of(values()).filter(s -> s.value.equals(value)).findFirst();
    }

    /** As RFC 6749 writes them: by name, with a space between. */
    public static String list(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::value).collect(Collectors.joining(" "));
    }

    /** Reads such a list; names that are none of ours count for nothing. */
    public static Set<Scope> read(@Nullable String list) {
        return list == null
                ? Set.of()
                : Stream.of(list.split(" ")).flatMap(name -> of(name).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
