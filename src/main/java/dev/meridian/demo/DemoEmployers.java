package dev.meridian.demo;

import dev.meridian.account.AccountKind;
import dev.meridian.account.AccountService;
import dev.meridian.account.AccountView;
import dev.meridian.account.SignUp;
import dev.meridian.employer.EmployerService;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.posting.PostingForm;
import dev.meridian.posting.PostingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Makes the demo's employers with their owners and postings, each by its owner, the one with the told sign-in last. */
@ApplicationScoped
class DemoEmployers {
    private final AccountService accounts;
    private final EmployerService employers;
    private final PostingService postings;
    private final DemoPostings written;
    private final SystemCaller system;

    @Inject
    DemoEmployers(
            AccountService accounts,
            EmployerService employers,
            PostingService postings,
            DemoPostings written,
            SystemCaller system) {
        this.accounts = accounts;
        this.employers = employers;
        this.postings = postings;
        this.written = written;
        this.system = system;
    }

    /** Makes those that are missing; how many postings there are then. */
    int make() {
        List<DemoEmployer> all = written.employers();
        List<SignUp> owners = all.stream()
                .map(one -> new SignUp(
                        one.owner(), DemoMarketplace.PASSWORD, Set.of(AccountKind.EMPLOYER), one.ownerName()))
                .toList();
        Map<String, UUID> ids = system.call("demo", () -> accounts.makeAll(owners, DemoMarketplace.PASSWORD));
        return all.stream()
                .mapToInt(one -> make(one, CallerId.account(Objects.requireNonNull(ids.get(one.owner())))))
                .sum();
    }

    private int make(DemoEmployer employer, CallerId owner) {
        UUID account = Objects.requireNonNull(owner.id());
        UUID id = system.callAs(owner, () -> employers.of(account).stream()
                .findFirst()
                .map(AccountView.Membership::employerId)
                .orElseGet(() -> employers.create(employer.employer()).body().id()));
        List<PostingForm> own = written.of(employer);
        for (PostingForm posting : own) {
            String ref = Objects.requireNonNull(posting.externalRef(), "a demo posting has a key");
            system.callAs(owner, () -> postings.putByRef(id, ref, posting));
        }
        return own.size();
    }
}
