package dev.meridian.account;

import dev.meridian.platform.production.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** In production a password's hash costs no less than the cheapest choice of OWASP's cheat sheet: 7 MiB, five passes. */
@ApplicationScoped
class PasswordRule implements ProductionRule {
    private static final int LEAST_KIBIBYTES = 7 * 1024;
    private static final long LEAST_WORK = 5L * LEAST_KIBIBYTES;

    private final PasswordConfig config;

    @Inject
    PasswordRule(PasswordConfig config) {
        this.config = config;
    }

    @Override
    public List<String> broken() {
        return config.kibibytes() >= LEAST_KIBIBYTES && (long) config.kibibytes() * config.passes() >= LEAST_WORK
                ? List.of()
                : List.of(
                        "Passwords are hashed too cheaply: leave MERIDIAN_PASSWORD_KIBIBYTES and MERIDIAN_PASSWORD_PASSES"
                                + " out, or raise them until their product is " + LEAST_WORK
                                + " or more, with at least "
                                + LEAST_KIBIBYTES + " KiB.");
    }
}
