package dev.meridian.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.account.AccountFacets;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.idempotency.KeptAnswers;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.privacy.ConsentService;
import dev.meridian.privacy.ConsentWithdrawn;
import dev.meridian.privacy.Purpose;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
    private final ConsentService consents;
    private final KeptAnswers answers;
    private final Event<CandidateChanged> changed;
    private final Event<CandidateRemoved> removed;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    CandidateService(
            CandidateRepository candidates,
            CandidateRules rules,
            SkillService skills,
            MergePatch mergePatch,
            ConsentService consents,
            KeptAnswers answers,
            Event<CandidateChanged> changed,
            Event<CandidateRemoved> removed,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.candidates = candidates;
        this.rules = rules;
        this.skills = skills;
        this.mergePatch = mergePatch;
        this.consents = consents;
        this.answers = answers;
        this.changed = changed;
        this.removed = removed;
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
        CandidateEntity candidate = make(account, checked);
        return written(candidate, "candidate.created");
    }

    /** Makes the profiles of accounts that have none yet, checked like any other: the people of the demo. */
    public void makeAll(Map<UUID, CandidateForm> byAccount) {
        Set<UUID> held = candidates.accountsWithProfile(byAccount.keySet());
        List<CandidateSnapshot> made = new ArrayList<>();
        byAccount.forEach((account, form) -> {
            if (!held.contains(account)) {
                made.add(make(account, rules.checked(form)).toSnapshot());
            }
        });
        candidates.flush();
        candidates.getEntityManager().clear(); // else each event would look through all of them for changes
        for (CandidateSnapshot one : made) {
            events.append(DomainEvent.ofCandidate("candidate.created", one.id(), one.version()));
            changed.fire(new CandidateChanged(one));
        }
    }

    private CandidateEntity make(UUID account, CandidateForm form) {
        CandidateEntity candidate = new CandidateEntity(Ids.next(), account, form, clock.instant());
        agree(candidate);
        candidates.persist(candidate);
        return candidate;
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
        write(candidate, rules.checked(patched));
        return written(candidate, "candidate.changed");
    }

    /** Replaces the caller's skills. */
    public Tagged<CandidateView> replaceSkills(CandidateSkills replacement, @Nullable String ifMatch) {
        CandidateEntity candidate = own();
        Precondition.require(ifMatch, tag(candidate));
        CandidateForm form = candidate.content.withSkills(replacement.skills());
        write(candidate, rules.checked(form));
        return written(candidate, "candidate.changed");
    }

    /** Deletes the caller's profile. */
    public void delete(@Nullable String ifMatch) {
        CandidateEntity candidate = own();
        Precondition.require(ifMatch, tag(candidate));
        // Before there is no profile any more: afterwards nobody may write an event of it.
        events.append(DomainEvent.ofCandidate("candidate.deleted", candidate.id, candidate.version + 1));
        remove(candidate);
        answers.forget("/v1/candidates/me");
    }

    /** Deletes a profile; lists that it is on lose it, and rankings do before whoever asked for it is answered. */
    void remove(CandidateEntity candidate) {
        candidates.delete(candidate);
        candidates.flush();
        removed.fire(new CandidateRemoved(candidate.id, candidate.version + 1));
    }

    /** Whoever no longer agrees to be matched is found by nobody. */
    void hide(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.MATCHING) {
            candidates
                    .findByAccount(withdrawn.accountId())
                    .filter(candidate -> candidate.visibility != Visibility.HIDDEN)
                    .ifPresent(candidate -> {
                        candidate.write(candidate.content.hidden(), clock.instant());
                        written(candidate, "candidate.changed");
                    });
        }
    }

    private void write(CandidateEntity candidate, CandidateForm form) {
        boolean wasHidden = candidate.visibility == Visibility.HIDDEN;
        candidate.write(form, clock.instant());
        if (wasHidden) {
            agree(candidate);
        }
    }

    /** Whoever lets a profile be found agrees to be matched; who took that back has to give it again first. */
    private void agree(CandidateEntity candidate) {
        if (candidate.visibility != Visibility.HIDDEN) {
            consents.imply(candidate.accountId, Purpose.MATCHING);
        }
    }

    /** What the caller's profile says, with its version. */
    Tagged<CandidateForm> content() {
        CandidateEntity candidate = own();
        return new Tagged<>(candidate.content, tag(candidate));
    }

    /** Puts another profile in place of the caller's; that it is of the version meant is the caller's care. */
    Tagged<CandidateView> replace(CandidateForm form) {
        CandidateEntity candidate = own();
        write(candidate, rules.checked(form));
        return written(candidate, "candidate.changed");
    }

    /** The caller's profile, for other features. */
    public CandidateSnapshot mySnapshot() {
        return own().toSnapshot();
    }

    /** The same, where there is one. */
    public Optional<CandidateSnapshot> findMine() {
        return candidates.findByAccount(caller.accountId()).map(CandidateEntity::toSnapshot);
    }

    /** The caller's profile as an employer sees it to whom they turn. */
    public CandidateProfile myProfile() {
        return CandidateProfile.of(view(own()).body());
    }

    @Override
    public Optional<UUID> of(UUID accountId) {
        return candidates.findByAccount(accountId).map(c -> c.id);
    }

    /**
     * A profile, for features that the candidate has to do with; to be asked under the service's own name, since nobody else
     * sees another's.
     */
    public Optional<CandidateSnapshot> find(UUID id) {
        return candidates.findByIdOptional(id).map(CandidateEntity::toSnapshot);
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

    Tagged<CandidateView> view(CandidateEntity candidate) {
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
