package dev.meridian.platform.production;

import dev.meridian.platform.MeridianConfig;
import dev.meridian.platform.Startup;
import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Asks every rule before anything is loaded or served, and refuses with all that they found, so that nobody mends them one by one. */
@ApplicationScoped
class ProductionCheck {
    private final MeridianConfig config;
    private final List<ProductionRule> rules;

    @Inject
    ProductionCheck(MeridianConfig config, @All List<ProductionRule> rules) {
        this.config = config;
        this.rules = rules;
    }

    void check(@Observes @Priority(Startup.CHECKS) StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL && config.isProduction()) {
            List<String> broken =
                    rules.stream().flatMap(rule -> rule.broken().stream()).toList();
            if (!broken.isEmpty()) {
                // This kind is told on standard error as it is, without a stack trace that would bury the list.
                throw new ConfigurationException(told(broken));
            }
        }
    }

    private static String told(List<String> broken) {
        return "Meridian does not start in production like this:\n  - " + String.join("\n  - ", broken)
                + "\nSet MERIDIAN_PRODUCTION=false where nobody but you can reach it.";
    }
}
