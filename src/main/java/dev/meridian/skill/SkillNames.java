package dev.meridian.skill;

import dev.meridian.platform.validation.CleanText;

/** What can be the name of a skill. */
final class SkillNames {
    /** The most code points: longer ones are sentences. */
    static final int MAX_LENGTH = 200;

    private SkillNames() {}

    static boolean isFit(String name) {
        return !SkillKey.of(name).isEmpty()
                && CleanText.isClean(name)
                && name.chars().noneMatch(Character::isISOControl)
                && name.codePointCount(0, name.length()) <= MAX_LENGTH;
    }
}
