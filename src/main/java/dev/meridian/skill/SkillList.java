package dev.meridian.skill;

import java.util.List;

/** Skills, the best fit first. */
public record SkillList(List<Skill> items) {}
