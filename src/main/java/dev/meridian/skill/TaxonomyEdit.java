package dev.meridian.skill;

import dev.meridian.platform.Ids;
import dev.meridian.skill.NameTable.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomy as a transaction that holds its lock sees and extends it. Every new name goes through here, so that a key
 * means one skill. What is added is collected, and written at the end in few statements.
 */
final class TaxonomyEdit {
    private final SkillRepository skills;
    private final NameTable names = new NameTable();
    private final Map<UUID, String> labels = new HashMap<>();
    private final Map<String, UUID> byUri = new HashMap<>();
    private final Set<UUID> linked = new HashSet<>();
    private final Set<List<Object>> localNames = new HashSet<>();
    private final Set<List<Object>> localLabels = new HashSet<>();
    private final Set<List<Object>> related = new HashSet<>();
    private final Map<UUID, Integer> standIns = new HashMap<>();

    private final List<SkillEntity> newSkills = new ArrayList<>();
    private final Map<UUID, String> newLinks = new HashMap<>();
    private final List<Object> newNames = new ArrayList<>();

    /** What came of adding something. */
    enum Outcome {
        /** It is new. */
        ADDED,
        /** It was so before. */
        THERE,
        /** Something else stands in its place, and stays. */
        CLASH
    }

    private TaxonomyEdit(SkillRepository skills) {
        this.skills = skills;
    }

    /** Takes the lock and reads everything. */
    static TaxonomyEdit begin(SkillRepository skills) {
        skills.lock();
        TaxonomyEdit edit = new TaxonomyEdit(skills);
        skills.skillRows().forEach(row -> {
            UUID id = row.mergedInto() == null ? row.id() : row.mergedInto();
            if (row.mergedInto() == null) {
                edit.labels.put(id, row.label());
                edit.names.add(row.label(), id, MatchedBy.LABEL);
            }
            if (row.escoUri() != null) {
                edit.byUri.put(row.escoUri(), id);
                edit.linked.add(row.id());
            }
        });
        skills.aliasRows().forEach(row -> edit.names.add(row.alias(), row.skillId(), MatchedBy.ALIAS));
        skills.labelRows()
                .forEach(row -> edit.takeLocal(row.skillId(), row.languageTag(), row.label(), row.preferred()));
        skills.relationRows().forEach(edit::takeRelation);
        return edit;
    }

    private void takeLocal(UUID skill, String language, String name, boolean preferred) {
        names.add(name, skill, MatchedBy.TRANSLATION);
        localNames.add(List.of(skill, language, SkillKey.of(name)));
        if (preferred) {
            localLabels.add(List.of(skill, language));
        }
    }

    private void takeRelation(SkillRelation relation) {
        related.add(List.of(relation.heldId(), relation.askedId()));
        standIns.merge(relation.askedId(), 1, Integer::sum);
    }

    /** The skill that has this very name. */
    Optional<UUID> owner(String name) {
        return names.exact(name).map(Meaning::skillId);
    }

    /** The skill that this name means, also in another spelling where that is clear. */
    Optional<UUID> find(String name) {
        return names.find(name).map(Meaning::skillId);
    }

    Optional<UUID> byUri(String escoUri) {
        return Optional.ofNullable(byUri.get(escoUri));
    }

    String label(UUID skill) {
        return Objects.requireNonNull(labels.get(skill), "a skill that is there");
    }

    /** A new skill; its label must be free. */
    UUID addSkill(String label, String category, @Nullable String escoUri) {
        UUID id = Ids.next();
        newSkills.add(new SkillEntity(id, label, category, escoUri));
        labels.put(id, label);
        names.add(label, id, MatchedBy.LABEL);
        if (escoUri != null) {
            byUri.put(escoUri, id);
            linked.add(id);
        }
        return id;
    }

    /** Says which concept of ESCO a skill is. */
    Outcome link(UUID skill, String escoUri) {
        UUID held = byUri.get(escoUri);
        if (held != null) {
            return held.equals(skill) ? Outcome.THERE : Outcome.CLASH;
        }
        if (!linked.add(skill)) {
            return Outcome.CLASH;
        }
        byUri.put(escoUri, skill);
        newLinks.put(skill, escoUri);
        return Outcome.ADDED;
    }

    /** One more name for a skill. */
    Outcome addAlias(UUID skill, String alias) {
        Optional<UUID> owner = owner(alias);
        if (owner.isPresent()) {
            return owner.get().equals(skill) ? Outcome.THERE : Outcome.CLASH;
        }
        names.add(alias, skill, MatchedBy.ALIAS);
        newNames.add(new SkillAliasEntity(alias, skill));
        return Outcome.ADDED;
    }

    /** A name in a language; as the label there where it is to be preferred and there is none yet. */
    Outcome addLocal(UUID skill, String language, String name, boolean prefer) {
        Optional<UUID> owner = owner(name);
        if (owner.isPresent() && !owner.get().equals(skill)) {
            return Outcome.CLASH;
        }
        boolean preferred = prefer && !localLabels.contains(List.of(skill, language));
        boolean known = localNames.contains(List.of(skill, language, SkillKey.of(name)));
        // A further name that is found already, whatever its language, is not needed a second time; a label is.
        if (known || (!preferred && owner.isPresent())) {
            return Outcome.THERE;
        }
        takeLocal(skill, language, name, preferred);
        newNames.add(new SkillLabelEntity(skill, language, name, preferred));
        return Outcome.ADDED;
    }

    /** One skill standing in for another, unless they are related or eight others stand in for it. */
    Outcome addRelation(UUID held, UUID asked, int strength) {
        if (related.contains(List.of(held, asked))) {
            return Outcome.THERE;
        }
        if (held.equals(asked) || standIns.getOrDefault(asked, 0) >= SkillRelation.MAX_STAND_INS) {
            return Outcome.CLASH;
        }
        takeRelation(new SkillRelation(held, asked, strength));
        newNames.add(new SkillRelationEntity(held, asked, strength));
        return Outcome.ADDED;
    }

    /** Writes what was added; whether there was anything. */
    boolean write() {
        skills.persistAll(newSkills);
        newLinks.forEach(skills::link);
        skills.persistAll(newNames.stream()
                // In runs of one table, so that the driver sends them together.
                .sorted((a, b) -> a.getClass().getName().compareTo(b.getClass().getName()))
                .toList());
        return !newSkills.isEmpty() || !newLinks.isEmpty() || !newNames.isEmpty();
    }
}
