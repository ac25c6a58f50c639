package dev.meridian.demo;

import dev.meridian.account.AccountKind;
import dev.meridian.account.AccountService;
import dev.meridian.account.SignUp;
import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateService;
import dev.meridian.market.ExchangeRateService;
import dev.meridian.platform.caller.SystemCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Makes the demo's candidates, each batch with its accounts in one transaction, the one with a sign-in last of all. */
@ApplicationScoped
class DemoCandidates {
    /** The candidates of the demo. */
    static final int PEOPLE = 2_000;

    private static final int BATCH = 200;
    private static final int PASSWORD_BYTES = 32;

    private final AccountService accounts;
    private final CandidateService candidates;
    private final ExchangeRateService rates;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    DemoCandidates(
            AccountService accounts,
            CandidateService candidates,
            ExchangeRateService rates,
            SystemCaller system,
            Clock clock) {
        this.accounts = accounts;
        this.candidates = candidates;
        this.rates = rates;
        this.system = system;
        this.clock = clock;
    }

    /** Makes those that are missing; how many there are then. */
    int make() {
        List<CandidateForm> people =
                DemoPeople.make(PEOPLE, LocalDate.now(clock), rates.current().perEuro());
        for (int from = 1; from < people.size(); from += BATCH) {
            Map<String, CandidateForm> batch = new LinkedHashMap<>();
            for (int i = from; i < Math.min(from + BATCH, people.size()); i++) {
                batch.put("candidate" + (i + 1) + "@demo.example", people.get(i));
            }
            make(batch, passwordOfNobody());
        }
        make(Map.of(DemoMarketplace.CANDIDATE, people.get(0)), DemoMarketplace.PASSWORD);
        return people.size();
    }

    private void make(Map<String, CandidateForm> byEmail, String password) {
        List<SignUp> signUps = byEmail.entrySet().stream()
                .map(one -> new SignUp(
                        one.getKey(),
                        password,
                        Set.of(AccountKind.CANDIDATE),
                        one.getValue().displayName()))
                .toList();
        system.run("demo", () -> {
            Map<UUID, CandidateForm> byAccount = new LinkedHashMap<>();
            accounts.makeAll(signUps, password)
                    .forEach((email, id) -> byAccount.put(id, Objects.requireNonNull(byEmail.get(email))));
            candidates.makeAll(byAccount);
        });
    }

    /** Nobody learns it, so nobody signs in as one of these. */
    private static String passwordOfNobody() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
