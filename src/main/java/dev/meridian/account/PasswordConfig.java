package dev.meridian.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What hashing a password costs, and so guessing one from its hash. A password hashed at another cost is hashed anew when its
 * owner next signs in. The defaults are the first choice of OWASP's password storage cheat sheet (read 2026).
 */
@ConfigMapping(prefix = "meridian.password")
public interface PasswordConfig {
    /** The memory that one hash takes, in KiB. */
    @WithDefault("19456")
    int kibibytes();

    /** How often it goes over that memory. */
    @WithDefault("2")
    int passes();
}
