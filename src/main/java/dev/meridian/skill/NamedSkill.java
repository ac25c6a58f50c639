package dev.meridian.skill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form that names a skill by id or by any of its names.
 *
 * @param <T> the form itself
 */
public interface NamedSkill<T extends NamedSkill<T>> {
    /** The skill's id, where it is named so. */
    @Nullable
    UUID skillId();

    /** One of the skill's names, where it is named so. */
    @Nullable
    String label();

    /** The same, naming the skill by id alone. */
    T withId(UUID id);
}
