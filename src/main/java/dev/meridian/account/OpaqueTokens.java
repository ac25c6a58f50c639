package dev.meridian.account;

import dev.meridian.platform.key.ServerKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tokens that mean something only to us: 256 random bits, which a plain hash protects as well as a slow one would. */
final class OpaqueTokens {
    private static final int TOKEN_BYTES = 32;

    private OpaqueTokens() {}

    /** A new token. */
    static String fresh() {
        return encode(ServerKeys.random(TOKEN_BYTES));
    }

    /** Bytes as a token. */
    static String encode(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What is kept of a token. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
