package dev.meridian.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A view of a resource with the entity tag of the version that it shows.
 *
 * @param tag as {@link Precondition#tag} makes it
 */
public record Tagged<T>(T body, String tag) {
    /** A view of what is not stored, and so has no version but what it shows. */
    static <T> Tagged<T> byContent(T body) {
        return new Tagged<>(body, "\"shown\"");
    }

    /**
     * The tag that is answered: the version, and a digest of all that is shown. A view may embed what changes by itself, an
     * employer's name in a posting; who holds an older view must get the new one, and may still change the version.
     */
    String shownTag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(body).getBytes(StandardCharsets.UTF_8));
            return tag.substring(0, tag.length() - 1) + "-" + HexFormat.of().formatHex(digest, 0, 6) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
