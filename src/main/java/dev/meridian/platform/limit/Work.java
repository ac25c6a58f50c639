package dev.meridian.platform.limit;

import java.util.Locale;
import java.util.Set;

/** What a request asks for, as far as limits tell requests apart. */
enum Work {
    /** Signing up or in, tokens, resets: each try may be a guess, and hashing a password costs. */
    SIGN_IN,
    /** What is computed over all candidates, postings or a year's hours. */
    RANKING,
    /** Search in text. */
    SEARCH,
    /** Any other change. */
    WRITE,
    /** Everything else. */
    OTHER;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGN_IN_PATHS =
            Set.of("/v1/accounts", "/v1/sessions", "/v1/password-resets", "/v1/email-verifications", "/oauth");
    private static final Set<String> SEARCHES = Set.of("/v1/job-postings", "/v1/skills");

    /**
     * What is asked for.
     *
     * @param path normalised, with or without a slash at its end
     */
    static Work of(String method, String path) {
        boolean reads = READING.contains(method.toUpperCase(Locale.ROOT));
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!reads && SIGN_IN_PATHS.stream().anyMatch(under -> isUnder(plain, under))) {
            return SIGN_IN;
        }
        if (plain.endsWith("/matches")
                || plain.contains("/matches/")
                || plain.endsWith("/match-insights")
                || plain.equals("/v1/reference/time-zones/overlap")) {
            return RANKING;
        }
        if ((reads && SEARCHES.contains(plain)) || plain.equals("/v1/skills/resolve")) {
            return SEARCH;
        }
        return reads ? OTHER : WRITE;
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
