package dev.meridian.skill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the tables when all of it is: without Hibernate keeping hold of each row. */
final class SkillRows {
    private SkillRows() {}

    /** Of {@code skill}. */
    record SkillRow(UUID id, String label, String category, @Nullable String escoUri, @Nullable UUID mergedInto) {}

    /** Of {@code skill_alias}. */
    record AliasRow(UUID skillId, String alias) {}

    /** Of {@code skill_label}. */
    record LabelRow(UUID skillId, String languageTag, String label, boolean preferred) {}
}
