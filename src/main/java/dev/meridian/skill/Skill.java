package dev.meridian.skill;

import java.util.List;
import java.util.UUID;

/**
 * A skill.
 *
 * @param label its usual name
 * @param category the field that it belongs to
 * @param aliases other names under which it is found
 */
public record Skill(UUID id, String label, String category, List<String> aliases) {}
