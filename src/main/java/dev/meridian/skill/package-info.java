/**
 * The taxonomy: skills, their other names and their names in other languages, and which skill shows something of which
 * other; taken in from files, cared for by administrators. Owns skill, skill_alias, skill_label and skill_relation. Depends
 * on platform and event; what names skills elsewhere implements {@link dev.meridian.skill.SkillUses}. Invariants: a name,
 * folded, means one skill, whatever kind of name it is; the id of a merged skill means the one that it became; at most eight
 * skills stand in for one.
 */
@NullMarked
package dev.meridian.skill;

import org.jspecify.annotations.NullMarked;
