package dev.meridian.demo;

import dev.meridian.account.AccountService;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.production.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Demo accounts came with a copy of a demo's database; everyone knows their passwords. */
@ApplicationScoped
class DemoAccountsRule implements ProductionRule {
    private final AccountService accounts;
    private final SystemCaller system;

    @Inject
    DemoAccountsRule(AccountService accounts, SystemCaller system) {
        this.accounts = accounts;
        this.system = system;
    }

    @Override
    public List<String> broken() {
        boolean there = system.call(
                "demo",
                () -> accounts.isTaken(DemoMarketplace.EMPLOYER) || accounts.isTaken(DemoMarketplace.CANDIDATE));
        return there
                ? List.of("The database holds the demo marketplace, with sign-ins that everyone knows: begin with an"
                        + " empty database.")
                : List.of();
    }
}
