package dev.meridian.matching;

import dev.meridian.platform.key.ServerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;

/**
 * Handles stand for anonymous candidates. A handle is the candidate's alias, one cipher block, encrypted under a key of the
 * employer's own: it leads back to the candidate without a table of handles, means nothing to another employer, and two employers
 * who compare theirs cannot tell that they mean one person.
 */
@ApplicationScoped
class Handles {
    private final ServerKeys keys;

    @Inject
    Handles(ServerKeys keys) {
        this.keys = keys;
    }

    /** All handles of one employer, as a query needs them: for one thread. */
    UnaryOperator<UUID> of(UUID employerId) {
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, employerId);
        return alias -> crypt(cipher, alias);
    }

    /** The alias behind an employer's handle; nobody's where it is no handle. */
    UUID alias(UUID employerId, UUID handle) {
        return crypt(cipher(Cipher.DECRYPT_MODE, employerId), handle);
    }

    // One block of 16 bytes that never repeats under its key with another meaning: no chaining is called for.
    private Cipher cipher(int mode, UUID employerId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, keys.aes("handle " + employerId));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES", e);
        }
    }

    private static UUID crypt(Cipher cipher, UUID id) {
        try {
            ByteBuffer out = ByteBuffer.wrap(cipher.doFinal(bytes(id)));
            return new UUID(out.getLong(), out.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every block of 16 bytes can be encrypted", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
