package dev.meridian.demo;

import dev.meridian.account.AccountService;
import dev.meridian.platform.MeridianConfig;
import dev.meridian.platform.Startup;
import dev.meridian.platform.caller.SystemCaller;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Fills an empty embedded database with a marketplace to try, through the same services as everyone uses.
 *
 * <p>A kill leaves no half of it: the first account made is the employer's, the last is the candidate's whose sign-ins the
 * greeting tells. With the first and without the last, the next start goes on; every step leaves alone what is there.
 */
@ApplicationScoped
class DemoMarketplace {
    /** The demo employer's sign-in; only ever good on a database that this process itself keeps on the loopback address. */
    static final String EMPLOYER = "employer@demo.example";

    static final String CANDIDATE = "candidate1@demo.example";
    static final String PASSWORD = "meridian-demo";
    private static final Logger LOG = Logger.getLogger(DemoMarketplace.class);

    private final MeridianConfig config;
    private final AccountService accounts;
    private final DemoEmployers employers;
    private final DemoCandidates candidates;
    private final SystemCaller system;

    @Inject
    DemoMarketplace(
            MeridianConfig config,
            AccountService accounts,
            DemoEmployers employers,
            DemoCandidates candidates,
            SystemCaller system) {
        this.config = config;
        this.accounts = accounts;
        this.employers = employers;
        this.candidates = candidates;
        this.system = system;
    }

    void load(@Observes @Priority(Startup.DEMO) StartupEvent start) {
        if (!config.embeddedDatabase() && config.demo().orElse(false)) {
            LOG.warn(
                    "MERIDIAN_DEMO is ignored: the demo marketplace, with sign-ins that everyone knows, is never loaded"
                            + " into a database of your own");
        }
        if (config.showsDemo() && system.call("demo", this::isMissing)) {
            LOG.info("Making a demo marketplace");
            int postings = employers.make();
            int people = candidates.make();
            LOG.infof("Made a demo marketplace: %d candidates, %d postings", people, postings);
        }
    }

    private boolean isMissing() {
        return accounts.isEmpty() || (accounts.isTaken(EMPLOYER) && !accounts.isTaken(CANDIDATE));
    }
}
