package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HashTest {
    /** One of those that the reference implementation is tested with. */
    private static final String KNOWN =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void a_hash_is_the_one_that_the_reference_implementation_makes() {
        byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);
        Argon2Hash made = Argon2Hash.of("password", new Argon2Hash.Cost(65536, 2, 1), salt, 32);
        assertThat(made).hasToString(KNOWN);
    }

    @Test
    void a_hash_tells_its_password_from_others() {
        Argon2Hash known = Argon2Hash.parse(KNOWN);
        assertThat(known.isOf("password")).isTrue();
        assertThat(known.isOf("Password")).isFalse();
        assertThat(known.isOf("")).isFalse();
    }

    @Test
    void other_letters_than_those_of_ASCII_count() {
        Argon2Hash.Cost little = new Argon2Hash.Cost(64, 1, 1);
        Argon2Hash hash = Argon2Hash.of("contraseña 🔑", little, new byte[16], 32);
        assertThat(Argon2Hash.parse(hash.toString()).isOf("contraseña 🔑")).isTrue();
        assertThat(hash.isOf("contraseña 🔒")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            })
    void what_is_no_hash_of_this_kind_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse(text));
    }
}
