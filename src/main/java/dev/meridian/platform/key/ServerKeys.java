package dev.meridian.platform.key;

import dev.meridian.platform.MeridianConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's own secret, from which a separate key is derived for each purpose, so that a value made for one purpose
 * means nothing for another. All replicas of a service share the secret.
 */
@ApplicationScoped
public class ServerKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final byte[] secret;

    @Inject
    ServerKeys(MeridianConfig config) {
        String stored = new KeyFile(config.keyDirectory().resolve("server-secret"))
                .readOrCreate(() -> Base64.getEncoder().encodeToString(random(SECRET_BYTES)));
        this.secret = Base64.getDecoder().decode(stored.strip());
    }

    /** HMAC-SHA256 (32 bytes) of a message under the purpose's key. */
    public byte[] hmac(String purpose, byte[] message) {
        return hmac(derive(purpose), message);
    }

    /** An id that stands for a text, the same each time, and tells it to nobody who lacks the server's secret. */
    public UUID pseudonym(String purpose, String text) {
        ByteBuffer hash = ByteBuffer.wrap(hmac(purpose, text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** An AES-256 key for the purpose. */
    public SecretKey aes(String purpose) {
        return new SecretKeySpec(derive(purpose), "AES");
    }

    /** Fresh unpredictable bytes. */
    public static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private byte[] derive(String purpose) {
        return hmac(secret, purpose.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}
