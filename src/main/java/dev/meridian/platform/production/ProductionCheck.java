package dev.meridian.platform.production;

import dev.meridian.platform.MeridianConfig;
import dev.meridian.platform.Startup;
import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
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
                throw new UnsafeProductionException(broken);
            }
        }
    }
}
