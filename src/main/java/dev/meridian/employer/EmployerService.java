package dev.meridian.employer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.account.AccountFacets;
import dev.meridian.account.AccountView;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Employers: made, shown, changed, deleted. */
@ApplicationScoped
public class EmployerService implements AccountFacets.Memberships {
    private final EmployerRepository employers;
    private final MemberRepository members;
    private final Event<EmployerDeleted> deleted;
    private final MergePatch mergePatch;
    private final EmployerFacets.Reliability reliability;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EmployerService(
            EmployerRepository employers,
            MemberRepository members,
            Event<EmployerDeleted> deleted,
            MergePatch mergePatch,
            EmployerFacets.Reliability reliability,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.employers = employers;
        this.members = members;
        this.deleted = deleted;
        this.mergePatch = mergePatch;
        this.reliability = reliability;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes an employer; its maker is its first owner. */
    public Tagged<EmployerView> create(EmployerForm form) {
        EmployerEntity employer = new EmployerEntity(Ids.next(), form, clock.instant());
        employers.persistAndFlush(employer);
        members.persistAndFlush(new MemberEntity(employer.id, caller.accountId(), EmployerRole.OWNER, clock.instant()));
        events.append(DomainEvent.ofEmployer("employer.created", employer.id, employer.version, employer.id));
        return view(employer, EmployerRole.OWNER);
    }

    /** An employer as its members see it. */
    public Tagged<EmployerView> get(UUID id) {
        return view(live(id, EmployerRole.VIEWER), Objects.requireNonNull(caller.roleAt(id)));
    }

    /** An employer as everyone sees it. */
    public Tagged<EmployerProfile> profile(UUID id) {
        EmployerEntity e = employers.findLive(id).orElseThrow(ProblemException::notFound);
        EmployerProfile profile = new EmployerProfile(
                e.id,
                e.name,
                e.countryCode,
                e.timeZone,
                e.website,
                e.description,
                e.size,
                reliability.of(id).orElse(null),
                e.createdAt);
        return new Tagged<>(profile, Precondition.tag(e.version, "profile"));
    }

    /** Changes an employer. */
    public Tagged<EmployerView> change(UUID id, JsonNode patch, @Nullable String ifMatch) {
        EmployerEntity employer = live(id, EmployerRole.OWNER);
        Precondition.require(ifMatch, tag(employer));
        employer.write(mergePatch.apply(employer.toForm(), patch, EmployerForm.class), clock.instant());
        employers.flush();
        events.append(DomainEvent.ofEmployer("employer.changed", id, employer.version, id));
        return view(employer, EmployerRole.OWNER);
    }

    /** Deletes an employer; what belongs to it ends in the same transaction. */
    public void delete(UUID id, @Nullable String ifMatch) {
        EmployerEntity employer = lockAs(id, EmployerRole.OWNER);
        Precondition.require(ifMatch, tag(employer));
        deleted.fire(new EmployerDeleted(id));
        // Before it is gone: afterwards the caller acts for it no more.
        events.append(DomainEvent.ofEmployer("employer.deleted", id, employer.version + 1, id));
        employer.deletedAt = clock.instant();
        employer.updatedAt = clock.instant();
        employers.flush();
    }

    /** Names of employers, for those who embed them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : employers.findAllById(ids).stream().collect(Collectors.toMap(e -> e.id, e -> e.name));
    }

    @Override
    public List<AccountView.Membership> of(UUID accountId) {
        List<MemberEntity> held = members.ofAccount(accountId);
        Map<UUID, EmployerRole> roles = held.stream().collect(Collectors.toMap(m -> m.key.employerId(), m -> m.role));
        return employers.findAllById(roles.keySet()).stream()
                .filter(e -> e.deletedAt == null)
                .map(e -> new AccountView.Membership(e.id, e.name, Objects.requireNonNull(roles.get(e.id))))
                .sorted(Comparator.comparing(AccountView.Membership::name)
                        .thenComparing(AccountView.Membership::employerId))
                .toList();
    }

    /**
     * For those who write what belongs to an employer: whether it lives, and if so, it stays undeleted until their
     * transaction ends. To a deleted one nothing can be added, whatever the caller was when the transaction began.
     */
    public boolean holdLive(UUID id) {
        EmployerEntity employer = employers.findById(id, LockModeType.PESSIMISTIC_READ);
        return employer != null && employer.deletedAt == null;
    }

    /** Holds the employer for this transaction alone, and looks at the caller's role once more under the lock. */
    EmployerEntity lockAs(UUID id, EmployerRole atLeast) {
        caller.requireRole(id, atLeast);
        EmployerEntity employer = employers.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (employer == null || employer.deletedAt != null) {
            throw ProblemException.notFound();
        }
        Caller.requireHeld(
                members.findByIdOptional(new MemberEntity.Key(id, caller.accountId()))
                        .map(own -> own.role),
                atLeast);
        return employer;
    }

    private EmployerEntity live(UUID id, EmployerRole atLeast) {
        caller.requireRole(id, atLeast);
        return employers.findLive(id).orElseThrow(ProblemException::notFound);
    }

    private static String tag(EmployerEntity employer) {
        return Precondition.tag(employer.version, "member");
    }

    private static Tagged<EmployerView> view(EmployerEntity e, EmployerRole role) {
        EmployerView view = new EmployerView(
                e.id,
                e.name,
                e.countryCode,
                e.timeZone,
                e.homeCurrency,
                e.website,
                e.description,
                e.size,
                role,
                e.createdAt,
                e.updatedAt);
        return new Tagged<>(view, tag(e));
    }
}
