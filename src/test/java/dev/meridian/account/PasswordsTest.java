package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private static PasswordConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PasswordConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(PasswordConfig.class);
    }

    private static PasswordConfig config(int kibibytes, int passes) {
        return config(Map.of("meridian.password.kibibytes", "" + kibibytes, "meridian.password.passes", "" + passes));
    }

    private static Passwords passwords(PasswordConfig config) {
        return new Passwords(config, new SimpleMeterRegistry());
    }

    @Test
    void a_password_costs_19_MiB_and_two_passes_where_nothing_else_is_said() {
        String hash = passwords(config(Map.of())).hash("a long pass phrase");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_hash_of_today_s_cost_stays_as_it_is_and_one_of_another_cost_is_made_anew() {
        Passwords before = passwords(config(64, 1));
        Passwords now = passwords(config(64, 2));
        String old = before.hash("a long pass phrase");
        assertThat(before.renewed(old, "a long pass phrase")).isEqualTo(old);
        String renewed = now.renewed(old, "a long pass phrase");
        assertThat(renewed).startsWith("$argon2id$v=19$m=64,t=2,p=1$");
        assertThat(now.matches("a long pass phrase", renewed)).isTrue();
        assertThat(now.matches("another", renewed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"19456, 2, true", "7168, 5, true", "47104, 1, true", "7168, 4, false", "7000, 9, false", "64, 1, false"
    })
    void production_takes_no_cheaper_hash_than_the_cheapest_that_OWASP_names(int kibibytes, int passes, boolean taken) {
        assertThat(new PasswordRule(config(kibibytes, passes)).broken().isEmpty())
                .isEqualTo(taken);
    }
}
