package dev.meridian.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.account.AccountFacets;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles: made, shown and changed by their owners. */
@ApplicationScoped
public class CandidateService implements AccountFacets.Profile {
    private final CandidateRepository candidates;
    private final CandidateRules rules;
    private final SkillService skills;
    private final MergePatch mergePatch;
    private final Event<CandidateChanged> changed;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    CandidateService(
            CandidateRepository candidates,
            CandidateRules rules,
            SkillService skills,
            MergePatch mergePatch,
            Event<CandidateChanged> changed,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.candidates = candidates;
        this.rules = rules;
        this.skills = skills;
        this.mergePatch = mergePatch;
        this.changed = changed;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes the caller's profile; everyone has one at most. */
    public Tagged<CandidateView> create(CandidateForm form) {
        UUID account = caller.accountId();
        CandidateForm checked = rules.checked(form);
        candidates.lockAccount(account);
        candidates.findByAccount(account).ifPresent(held -> {
            throw ProblemException.conflictWith(held.id.toString(), "You have a profile already");
        });
        CandidateEntity candidate = new CandidateEntity(Ids.next(), account, checked, clock.instant());
        candidates.persist(candidate);
        return written(candidate, "candidate.created");
    }

    /** Makes the profiles of accounts that have none yet, checked like any other: the people of the demo. */
    public void makeAll(Map<UUID, CandidateForm> byAccount) {
        Set<UUID> held = candidates.accountsWithProfile(byAccount.keySet());
        List<CandidateSnapshot> made = new ArrayList<>();
        byAccount.forEach((account, form) -> {
            if (!held.contains(account)) {
                CandidateEntity candidate =
                        new CandidateEntity(Ids.next(), account, rules.checked(form), clock.instant());
                candidates.persist(candidate);
                made.add(candidate.toSnapshot());
            }
        });
        candidates.flush();
        candidates.getEntityManager().clear(); // else each event would look through all of them for changes
        for (CandidateSnapshot one : made) {
            events.append(DomainEvent.ofCandidate("candidate.created", one.id(), one.version()));
            changed.fire(new CandidateChanged(one));
        }
    }

    /** The caller's profile. */
    public Tagged<CandidateView> mine() {
        return view(own());
    }

    /** Changes the caller's profile. */
    public Tagged<CandidateView> change(JsonNode patch, @Nullable String ifMatch) {
        CandidateEntity candidate = own();
        Precondition.require(ifMatch, tag(candidate));
        CandidateForm patched = mergePatch.apply(candidate.content, patch, CandidateForm.class);
        candidate.write(rules.checked(patched), clock.instant());
        return written(candidate, "candidate.changed");
    }

    /** Replaces the caller's skills. */
    public Tagged<CandidateView> replaceSkills(CandidateSkills replacement, @Nullable String ifMatch) {
        CandidateEntity candidate = own();
        Precondition.require(ifMatch, tag(candidate));
        CandidateForm form = candidate.content.withSkills(replacement.skills());
        candidate.write(rules.checked(form), clock.instant());
        return written(candidate, "candidate.changed");
    }

    /** What the caller's profile says, with its version. */
    Tagged<CandidateForm> content() {
        CandidateEntity candidate = own();
        return new Tagged<>(candidate.content, tag(candidate));
    }

    /** Puts another profile in place of the caller's; that it is of the version meant is the caller's care. */
    Tagged<CandidateView> replace(CandidateForm form) {
        CandidateEntity candidate = own();
        candidate.write(rules.checked(form), clock.instant());
        return written(candidate, "candidate.changed");
    }

    /** The caller's profile, for other features. */
    public CandidateSnapshot mySnapshot() {
        return own().toSnapshot();
    }

    @Override
    public Optional<UUID> of(UUID accountId) {
        return candidates.findByAccount(accountId).map(c -> c.id);
    }

    private Tagged<CandidateView> written(CandidateEntity candidate, String type) {
        candidates.flush();
        events.append(DomainEvent.ofCandidate(type, candidate.id, candidate.version));
        changed.fire(new CandidateChanged(candidate.toSnapshot()));
        return view(candidate);
    }

    private CandidateEntity own() {
        return candidates.findByAccount(caller.accountId()).orElseThrow(ProblemException::notFound);
    }

    private static String tag(CandidateEntity candidate) {
        return Precondition.tag(candidate.version, "own");
    }

    private Tagged<CandidateView> view(CandidateEntity candidate) {
        CandidateForm c = candidate.content;
        CandidateView view = new CandidateView(
                candidate.id,
                c.displayName(),
                c.headline(),
                c.countryCode(),
                c.workHours(),
                c.acceptableHours(),
                c.skillsOrNone().stream().map(this::withLabel).toList(),
                orNone(c.languages()),
                c.desiredRate(),
                c.minimumRate(),
                c.engagementKinds() == null
                        ? List.of()
                        : c.engagementKinds().stream().sorted().toList(),
                c.availableFrom(),
                c.noticeDays(),
                orNone(c.workAuthorizations()),
                c.visibilityOrDefault(),
                c.blockedEmployersOrNone().stream().sorted().toList(),
                orNone(c.links()),
                candidate.createdAt,
                candidate.updatedAt);
        return new Tagged<>(view, tag(candidate));
    }

    private CandidateView.HeldSkill withLabel(HeldSkillForm held) {
        UUID id = Objects.requireNonNull(held.skillId(), "stored skills have ids");
        return new CandidateView.HeldSkill(id, skills.label(id), held.level(), held.yearsOrZero(), held.lastUsed());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
