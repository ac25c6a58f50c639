package dev.meridian.posting;

import dev.meridian.shared.Importance;
import dev.meridian.skill.SkillUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Postings after two skills became one. */
@ApplicationScoped
class MergedSkills implements SkillUses.Postings {
    private final PostingRepository postings;
    private final PostingLifeCycle lifeCycle;
    private final Clock clock;

    @Inject
    MergedSkills(PostingRepository postings, PostingLifeCycle lifeCycle, Clock clock) {
        this.postings = postings;
        this.lifeCycle = lifeCycle;
        this.clock = clock;
    }

    @Override
    public int replace(UUID merged, UUID into) {
        int replaced = 0;
        for (UUID id : postings.asking(merged)) {
            Optional<PostingEntity> held = postings.lockFresh(id);
            if (held.isPresent()) {
                replace(held.get(), merged, into);
                replaced++;
            }
        }
        return replaced;
    }

    private void replace(PostingEntity posting, UUID merged, UUID into) {
        PostingForm content = posting.content;
        posting.write(
                content.stored(replaced(content.skillsOrNone(), merged, into), content.externalRef()), clock.instant());
        lifeCycle.written(posting, "job-posting.changed");
    }

    /** The same skills in their order, the two as one. */
    static List<PostingSkillForm> replaced(List<PostingSkillForm> asked, UUID merged, UUID into) {
        Map<UUID, PostingSkillForm> bySkill = new LinkedHashMap<>();
        for (PostingSkillForm form : asked) {
            UUID stored = Objects.requireNonNull(form.skillId(), "stored skills have ids");
            UUID id = stored.equals(merged) ? into : stored;
            bySkill.merge(id, form.withId(id), MergedSkills::stricter);
        }
        return List.copyOf(bySkill.values());
    }

    private static PostingSkillForm stricter(PostingSkillForm a, PostingSkillForm b) {
        boolean required =
                a.importanceOrDefault() == Importance.REQUIRED || b.importanceOrDefault() == Importance.REQUIRED;
        boolean weighed = a.weight() != null || b.weight() != null;
        return new PostingSkillForm(
                a.skillId(),
                null,
                required ? Importance.REQUIRED : Importance.PREFERRED,
                a.mustBeHeld() || b.mustBeHeld(),
                Math.max(a.minLevelOrDefault(), b.minLevelOrDefault()),
                higher(a.minYears(), b.minYears()),
                weighed ? Integer.valueOf(Math.max(a.weightOrDefault(), b.weightOrDefault())) : null);
    }

    private static @Nullable Integer higher(@Nullable Integer a, @Nullable Integer b) {
        return a == null || (b != null && b > a) ? b : a;
    }
}
