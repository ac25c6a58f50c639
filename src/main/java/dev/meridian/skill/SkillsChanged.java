package dev.meridian.skill;

/** Told within the transaction that changes the taxonomy; whoever keeps a picture of it reads it anew after the commit. */
record SkillsChanged() {}
