/**
 * The taxonomy: skills, their other names, and which skill shows something of which other.
 * Owns skill, skill_alias and skill_relation. Depends on platform. Invariant: a name, folded, means one skill.
 */
@NullMarked
package dev.meridian.skill;

import org.jspecify.annotations.NullMarked;
