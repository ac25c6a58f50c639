package dev.meridian.skill;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one skill of two: names, labels, relations, and every profile and posting, in one transaction. */
@ApplicationScoped
class SkillMerge {
    private static final String WORKER = "skill-merge";

    private final SkillRepository skills;
    private final TaxonomyWrites writes;
    private final SkillUses.Profiles profiles;
    private final SkillUses.Postings postings;
    private final SystemCaller system;

    @Inject
    SkillMerge(
            SkillRepository skills,
            TaxonomyWrites writes,
            SkillUses.Profiles profiles,
            SkillUses.Postings postings,
            SystemCaller system) {
        this.skills = skills;
        this.writes = writes;
        this.profiles = profiles;
        this.postings = postings;
        this.system = system;
    }

    /** Merges one skill into another; the first one's id means the other from then on. */
    MergeReport merge(UUID fromId, UUID intoId) {
        if (fromId.equals(intoId)) {
            throw ProblemException.invalid("/intoSkillId", "SAME_SKILL", "must be another skill");
        }
        skills.lock();
        skills.keepUsersOut();
        SkillEntity from = skills.findByIdOptional(fromId).orElseThrow(ProblemException::notFound);
        SkillEntity into = skills.findByIdOptional(intoId)
                .orElseThrow(
                        () -> ProblemException.invalid("/intoSkillId", "UNKNOWN_SKILL", "is not the id of a skill"));
        refuseMerged(from);
        refuseMerged(into);
        List<String> names = moveNames(from, into);
        MergedRelations relations = moveRelations(fromId, intoId);
        int profilesChanged = system.within(WORKER, () -> profiles.replace(fromId, intoId));
        int postingsChanged = system.within(WORKER, () -> postings.replace(fromId, intoId));
        writes.written("skill.merged", fromId);
        return new MergeReport(fromId, intoId, names, relations.dropped(), profilesChanged, postingsChanged);
    }

    private static void refuseMerged(SkillEntity skill) {
        if (skill.mergedInto != null) {
            throw ProblemException.conflictWith(
                    skill.mergedInto.toString(), skill.label + " was merged into another skill already");
        }
    }

    private List<String> moveNames(SkillEntity from, SkillEntity into) {
        List<String> names = new ArrayList<>(List.of(from.label));
        Stream.concat(
                        skills.aliasRows().stream()
                                .filter(a -> a.skillId().equals(from.id))
                                .map(SkillRows.AliasRow::alias),
                        skills.labelRows().stream()
                                .filter(l -> l.skillId().equals(from.id))
                                .map(SkillRows.LabelRow::label))
                .forEach(names::add);
        String escoUri = from.escoUri;
        if (into.escoUri == null && escoUri != null) {
            from.escoUri = null;
            skills.flush(); // no two rows have one URI, not even between two statements
            into.escoUri = escoUri;
        }
        from.mergedInto = into.id;
        skills.flush();
        skills.moveRedirects(from.id, into.id);
        skills.moveNames(from.id, into.id);
        skills.persistAll(List.of(new SkillAliasEntity(from.label, into.id)));
        return names.stream().distinct().toList();
    }

    private MergedRelations moveRelations(UUID fromId, UUID intoId) {
        MergedRelations merged = MergedRelations.of(
                skills.relationRows().stream()
                        .filter(r -> touches(r, fromId) || touches(r, intoId))
                        .toList(),
                fromId,
                intoId);
        skills.deleteRelations(fromId, intoId);
        skills.persistAll(merged.kept().stream()
                .map(r -> new SkillRelationEntity(r.heldId(), r.askedId(), r.strength()))
                .toList());
        return merged;
    }

    private static boolean touches(SkillRelation relation, UUID skill) {
        return relation.heldId().equals(skill) || relation.askedId().equals(skill);
    }
}
