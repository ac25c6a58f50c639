package dev.meridian.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts: made, shown, changed. */
@ApplicationScoped
public class AccountService {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AccountMails mails;
    private final AccountFacets.Memberships memberships;
    private final AccountFacets.Profile profile;
    private final MergePatch mergePatch;
    private final EventLog events;
    private final EntityManager entityManager;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AccountService(
            AccountRepository accounts,
            Passwords passwords,
            AccountMails mails,
            AccountFacets.Memberships memberships,
            AccountFacets.Profile profile,
            MergePatch mergePatch,
            EventLog events,
            EntityManager entityManager,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mails = mails;
        this.memberships = memberships;
        this.profile = profile;
        this.mergePatch = mergePatch;
        this.events = events;
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /** The hash of a new account's password; a password that is tried first is refused. Waits its turn. */
    public String hash(SignUp signUp) {
        passwords.requireUncommon("/password", signUp.password());
        return passwords.hash(signUp.password());
    }

    /**
     * Makes an account unless the address has one. Both take as long and are answered alike, so that nobody learns who
     * is registered here; what happened is told to the address, by mail. In the service's own name.
     */
    public void signUp(SignUp signUp, String hash) {
        String key = AccountRepository.keyOf(signUp.email());
        lock(key);
        Optional<AccountEntity> holder = accounts.findByEmail(signUp.email());
        if (holder.isPresent()) {
            mails.addressTaken(holder.get());
            return;
        }
        AccountEntity account = new AccountEntity(Ids.next(), signUp, key, hash, clock.instant());
        accounts.persistAndFlush(account);
        events.append(DomainEvent.of("account.created", account.id, account.version));
        mails.confirmAddress(account);
    }

    /**
     * Makes those of the accounts that are missing; they share one password, which is hashed once: the people of the demo.
     *
     * @return the ids of all by address, in the order of the sign-ups
     */
    public Map<String, UUID> makeAll(List<SignUp> signUps, String password) {
        String hash = passwords.hash(password);
        Map<String, UUID> held = accounts.idsByKey(signUps.stream()
                .map(one -> AccountRepository.keyOf(one.email()))
                .toList());
        Map<String, UUID> all = new LinkedHashMap<>();
        List<UUID> made = new ArrayList<>();
        for (SignUp signUp : signUps) {
            String key = AccountRepository.keyOf(signUp.email());
            UUID id = held.get(key);
            if (id == null) {
                id = Ids.next();
                AccountEntity account = new AccountEntity(id, signUp, key, hash, clock.instant());
                account.emailVerifiedAt = account.createdAt; // invented, and read by nobody
                accounts.persist(account);
                made.add(id);
            }
            all.put(signUp.email(), id);
        }
        accounts.flush();
        entityManager.clear(); // else each event would look through all of them for changes
        made.forEach(id -> events.append(DomainEvent.of("account.created", id, 0)));
        return all;
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** Whether an address has an account; for the service itself, never for its callers. */
    public boolean isTaken(String email) {
        return accounts.findByEmail(email).isPresent();
    }

    /** The account that calls. */
    public Tagged<AccountView> me() {
        return view(own());
    }

    /** Changes the account that calls. */
    public Tagged<AccountView> change(JsonNode patch, @Nullable String ifMatch) {
        AccountEntity account = own();
        Precondition.require(ifMatch, tag(account));
        AccountChange current =
                new AccountChange(account.displayName, kinds(account), account.timeZone, account.languageTag);
        AccountChange changed = mergePatch.apply(current, patch, AccountChange.class);
        if (!changed.kinds().containsAll(current.kinds())) {
            throw ProblemException.invalid("/kinds", "CANNOT_DROP", "kinds can be added, not taken away");
        }
        account.displayName = changed.displayName();
        account.kinds = changed.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
        account.timeZone = changed.timeZone();
        account.languageTag = changed.languageTag();
        account.updatedAt = clock.instant();
        accounts.flush();
        events.append(DomainEvent.of("account.changed", account.id, account.version));
        return view(account);
    }

    /** Whether this is the id of an account that hires. */
    public boolean hires(UUID accountId) {
        return accounts.findByIdOptional(accountId)
                .map(account -> account.erasedAt == null && kinds(account).contains(AccountKind.EMPLOYER))
                .orElse(false);
    }

    /** How others see an account. */
    public String displayName(UUID accountId) {
        return accounts.findByIdOptional(accountId).map(a -> a.displayName).orElse("");
    }

    /** Where an account can be written to: its address, once that is known to be its own. */
    public Optional<String> confirmedAddress(UUID accountId) {
        return accounts.findByIdOptional(accountId)
                .filter(account -> account.erasedAt == null && account.emailVerifiedAt != null)
                .map(account -> account.email);
    }

    private AccountEntity own() {
        return accounts.findByIdOptional(caller.accountId()).orElseThrow(ProblemException::notFound);
    }

    private Tagged<AccountView> view(AccountEntity account) {
        AccountView view = new AccountView(
                account.id,
                account.email,
                account.emailVerifiedAt != null,
                account.displayName,
                kinds(account).stream().sorted().toList(),
                profile.of(account.id).orElse(null),
                memberships.of(account.id),
                account.timeZone,
                account.languageTag,
                account.createdAt,
                account.updatedAt);
        return new Tagged<>(view, tag(account));
    }

    private static Set<AccountKind> kinds(AccountEntity account) {
        return Arrays.stream(account.kinds).map(AccountKind::valueOf).collect(Collectors.toSet());
    }

    static String tag(AccountEntity account) {
        return Precondition.tag(account.version, "me");
    }

    /** Two sign-ups with one address: the second waits and finds the first one's account. */
    private void lock(String emailKey) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 11))")
                .setParameter("key", emailKey)
                .getSingleResult();
    }
}
