package dev.meridian.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's Argon2id hash with its salt and cost. As text, {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>} (the PHC
 * string format), salt and hash in Base64 without padding.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * What a hash costs whoever computes it.
     *
     * @param kibibytes of memory
     * @param passes over it
     * @param lanes that it is divided into
     */
    record Cost(int kibibytes, int passes, int lanes) {}

    /** Hashes a password; takes tens of milliseconds, as it is meant to. */
    static Argon2Hash of(String password, Cost cost, byte[] salt, int length) {
        return new Argon2Hash(cost, salt, compute(password, cost, salt, length));
    }

    /**
     * Reads the text of a hash.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Argon2Hash parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("No hash of Argon2id");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new Argon2Hash(
                new Cost(number(form, 1), number(form, 2), number(form, 3)),
                base64.decode(form.group(4)),
                base64.decode(form.group(5)));
    }

    /** Whether this is the password's; takes as long as making it did, either way. */
    boolean isOf(String password) {
        return MessageDigest.isEqual(hash, compute(password, cost, salt, hash.length));
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.kibibytes + ",t=" + cost.passes + ",p=" + cost.lanes + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static byte[] compute(String password, Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
