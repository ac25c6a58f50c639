package dev.meridian.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.key.ServerKeys;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Cursors are sealed with AES-GCM: nobody can alter one, and nobody can read from one what the page itself withholds
 * (an anonymous candidate's id). The list's name is sealed with it, so that a cursor serves the list that issued it only.
 */
@ApplicationScoped
public class Cursors {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final ServerKeys keys;
    private final ObjectMapper mapper;

    @Inject
    Cursors(ServerKeys keys, ObjectMapper mapper) {
        this.keys = keys;
        this.mapper = mapper;
    }

    /** A position in the list as a cursor. */
    public String seal(String list, Object position) {
        byte[] nonce = ServerKeys.random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, list, nonce).doFinal(mapper.writeValueAsBytes(position));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("A cursor could not be sealed", e);
        }
    }

    /**
     * The position that a cursor names.
     *
     * @throws ProblemException where the cursor is altered or of another list
     */
    public <T> T open(String list, String cursor, Class<T> type) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            // The JDK answers what is too short to be sealed with a fault of its own.
            if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw badCursor();
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] open =
                    cipher(Cipher.DECRYPT_MODE, list, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return mapper.readValue(open, type);
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw badCursor();
        }
    }

    private Cipher cipher(int mode, String list, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.aes("cursor"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(list.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static ProblemException badCursor() {
        return ProblemException.of(ProblemType.BAD_CURSOR, "The cursor was altered or belongs to another list");
    }
}
