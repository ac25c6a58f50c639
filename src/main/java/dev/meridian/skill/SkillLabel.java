package dev.meridian.skill;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill's label in a language. */
public record SkillLabel(@Schema(description = "BCP 47", examples = "es") String languageTag, String label) {}
