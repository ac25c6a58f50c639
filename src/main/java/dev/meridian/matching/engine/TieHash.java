package dev.meridian.matching.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Orders candidates of equal score by chance that is fixed for each posting: nobody is first everywhere for the luck of
 * an id, and yet every run agrees.
 */
public final class TieHash {

    private TieHash() {}

    /** The first 8 bytes of SHA-256 over the 16 bytes of the id, most significant first. */
    public static long of(UUID id) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return of(bytes.array());
    }

    /** The first 8 bytes of SHA-256 over any bytes, for a posting that has no id of its own yet. */
    public static long of(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
