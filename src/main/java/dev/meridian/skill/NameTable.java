package dev.meridian.skill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What names mean: exactly, or loosely where that means one skill only. Not safe for writers beside readers. */
final class NameTable {
    private static final Meaning SEVERAL = new Meaning(new UUID(0, 0), MatchedBy.LABEL);

    private final Map<String, Meaning> exact = new HashMap<>();
    private final Map<String, Meaning> loose = new HashMap<>();

    /** The skill that a name means, and which kind of name it is. */
    record Meaning(UUID skillId, MatchedBy matchedBy) {
        /** The better kind where both mean the same skill. */
        static Meaning better(Meaning a, Meaning b) {
            return a.matchedBy.compareTo(b.matchedBy) <= 0 ? a : b;
        }
    }

    /** Adds a name; the first skill that has it keeps it. */
    void add(String name, UUID skillId, MatchedBy kind) {
        Meaning meaning = new Meaning(skillId, kind);
        exact.merge(
                SkillKey.of(name),
                meaning,
                (held, late) -> held.skillId().equals(skillId) ? Meaning.better(held, late) : held);
        String key = LooseKey.of(name);
        if (!key.isEmpty()) {
            loose.merge(
                    key,
                    meaning,
                    (held, late) -> held.skillId().equals(skillId) ? Meaning.better(held, late) : SEVERAL);
        }
    }

    /** The skill that has this very name. */
    Optional<Meaning> exact(String name) {
        return Optional.ofNullable(exact.get(SkillKey.of(name)));
    }

    /** The skill that has this name, or the only one that has it as people also write it. */
    Optional<Meaning> find(String name) {
        Optional<Meaning> named = exact(name);
        return named.isPresent() ? named : loosely(name);
    }

    private Optional<Meaning> loosely(String name) {
        for (String key : LooseKey.searched(name)) {
            @Nullable Meaning meaning = loose.get(key);
            if (meaning != null) {
                // A key that several skills share is not cut any further: that would only be a guess.
                return meaning.equals(SEVERAL) ? Optional.empty() : Optional.of(meaning);
            }
        }
        return Optional.empty();
    }
}
