package dev.meridian.matching.engine;

/** The facts behind a credit. */
public sealed interface Evidence permits SkillEvidence, OverlapEvidence, RateEvidence {}
