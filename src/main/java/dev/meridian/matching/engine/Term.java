package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import java.util.UUID;

/** One thing that is or is not true of a candidate, and that the index can look up. */
sealed interface Term {

    /** Levels of {@link Skill}: {@code ANY_LEVEL}, and 1 to 5. */
    int LEVELS = HeldSkill.MAX_LEVEL + 1;

    /** The level that stands for all of them. */
    int ANY_LEVEL = 0;

    /** A skill is held at exactly this level, or at {@link #ANY_LEVEL}. */
    record Skill(UUID skillId, int level) implements Term {}

    /** A language is spoken at exactly this level, the best of its regional variants. */
    record Language(String primarySubtag, CefrLevel level) implements Term {}

    /** A kind that the candidate would take. */
    record Kind(EngagementKind kind) implements Term {}

    /** Days from any day before work can start. */
    record Notice(int days) implements Term {}

    /** The first day available lies in this month, counted from January of the year 0. */
    record AvailableIn(long month) implements Term {}
}
