package dev.meridian.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.account.AccountKind;
import dev.meridian.account.AccountService;
import dev.meridian.account.SignUp;
import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateService;
import dev.meridian.employer.EmployerForm;
import dev.meridian.employer.EmployerService;
import dev.meridian.employer.EmployerSize;
import dev.meridian.platform.MeridianConfig;
import dev.meridian.platform.Startup;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.posting.PostingForm;
import dev.meridian.posting.PostingService;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Fills an empty embedded database with a marketplace to try, through the same services as everyone uses. */
@ApplicationScoped
class DemoMarketplace {
    /** The demo employer's sign-in; only ever good on a database that this process itself keeps on the loopback address. */
    static final String EMPLOYER = "employer@demo.example";

    static final String CANDIDATE = "candidate1@demo.example";
    static final String PASSWORD = "meridian-demo";
    private static final int PEOPLE = 300;
    private static final Logger LOG = Logger.getLogger(DemoMarketplace.class);

    private final MeridianConfig config;
    private final AccountService accounts;
    private final EmployerService employers;
    private final CandidateService candidates;
    private final PostingService postings;
    private final SystemCaller system;
    private final ObjectMapper mapper;

    @Inject
    DemoMarketplace(
            MeridianConfig config,
            AccountService accounts,
            EmployerService employers,
            CandidateService candidates,
            PostingService postings,
            SystemCaller system,
            ObjectMapper mapper) {
        this.config = config;
        this.accounts = accounts;
        this.employers = employers;
        this.candidates = candidates;
        this.postings = postings;
        this.system = system;
        this.mapper = mapper;
    }

    void load(@Observes @Priority(Startup.DEMO) StartupEvent start) {
        if (config.embeddedDatabase() && config.demo() && system.call("demo", accounts::isEmpty)) {
            Map<String, UUID> made = system.call("demo", () -> accounts.makeAll(signUps(), PASSWORD));
            makePeople(made);
            UUID employer = Objects.requireNonNull(made.get(EMPLOYER));
            int published = system.callAs(CallerId.account(employer), this::makeEmployer).stream()
                    .mapToInt(posting -> publish(employer, posting))
                    .sum();
            LOG.infof("Made a demo marketplace: %d candidates, %d postings", PEOPLE, published);
        }
    }

    private static List<SignUp> signUps() {
        List<SignUp> signUps = new ArrayList<>();
        signUps.add(new SignUp(EMPLOYER, PASSWORD, Set.of(AccountKind.EMPLOYER), "Demo Employer"));
        for (int i = 1; i <= PEOPLE; i++) {
            signUps.add(new SignUp(
                    "candidate" + i + "@demo.example", PASSWORD, Set.of(AccountKind.CANDIDATE), "Demo Candidate " + i));
        }
        return signUps;
    }

    private void makePeople(Map<String, UUID> accountIds) {
        List<CandidateForm> people = DemoPeople.make(PEOPLE);
        for (int i = 0; i < people.size(); i++) {
            CandidateForm person = people.get(i);
            UUID account = Objects.requireNonNull(accountIds.get("candidate" + (i + 1) + "@demo.example"));
            system.callAs(CallerId.account(account), () -> candidates.create(person));
        }
    }

    /** The employer; its postings, still to be written by somebody who is then its member. */
    private List<PostingForm> makeEmployer() {
        UUID id = employers
                .create(new EmployerForm(
                        "Demo Works",
                        "PT",
                        "Europe/Lisbon",
                        "EUR",
                        "https://demo.example",
                        "A fictional employer to try Meridian with.",
                        EmployerSize.SMALL))
                .body()
                .id();
        try (InputStream in = DemoMarketplace.class.getResourceAsStream("/demo/postings.json")) {
            return Arrays.stream(mapper.readValue(Objects.requireNonNull(in), PostingForm[].class))
                    .map(posting -> posting.of(id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's postings cannot be read", e);
        }
    }

    private int publish(UUID account, PostingForm posting) {
        system.callAs(CallerId.account(account), () -> postings.create(posting));
        return 1;
    }
}
