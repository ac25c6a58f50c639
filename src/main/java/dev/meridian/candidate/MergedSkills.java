package dev.meridian.candidate;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.skill.SkillUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles after two skills became one. */
@ApplicationScoped
class MergedSkills implements SkillUses.Profiles {
    private final CandidateRepository candidates;
    private final EventLog events;
    private final Event<CandidateChanged> changed;
    private final Clock clock;

    @Inject
    MergedSkills(CandidateRepository candidates, EventLog events, Event<CandidateChanged> changed, Clock clock) {
        this.candidates = candidates;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public int replace(UUID merged, UUID into) {
        int replaced = 0;
        for (UUID id : candidates.holding(merged)) {
            Optional<CandidateEntity> held = candidates.lockFresh(id);
            if (held.isPresent()) {
                replace(held.get(), merged, into);
                replaced++;
            }
        }
        return replaced;
    }

    private void replace(CandidateEntity candidate, UUID merged, UUID into) {
        CandidateForm content = candidate.content;
        candidate.write(content.withSkills(replaced(content.skillsOrNone(), merged, into)), clock.instant());
        candidates.flush();
        events.append(DomainEvent.ofCandidate("candidate.changed", candidate.id, candidate.version));
        changed.fire(new CandidateChanged(candidate.toSnapshot()));
        candidates.getEntityManager().detach(candidate);
    }

    /** The same skills in their order, the two as one. */
    static List<HeldSkillForm> replaced(List<HeldSkillForm> held, UUID merged, UUID into) {
        Map<UUID, HeldSkillForm> bySkill = new LinkedHashMap<>();
        for (HeldSkillForm form : held) {
            UUID stored = Objects.requireNonNull(form.skillId(), "stored skills have ids");
            UUID id = stored.equals(merged) ? into : stored;
            bySkill.merge(id, form.withId(id), MergedSkills::more);
        }
        return List.copyOf(bySkill.values());
    }

    private static HeldSkillForm more(HeldSkillForm a, HeldSkillForm b) {
        boolean yearsGiven = a.years() != null || b.years() != null;
        return new HeldSkillForm(
                a.skillId(),
                null,
                Math.max(a.level(), b.level()),
                yearsGiven ? Integer.valueOf(Math.max(a.yearsOrZero(), b.yearsOrZero())) : null,
                later(a.lastUsed(), b.lastUsed()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
