/**
 * People who look for roles: what they can, when they work, what they ask.
 * Owns candidate. Depends on account, employer, event, platform, privacy, shared and skill. Invariants: one profile an account;
 * who took back the consent to be matched is found by nobody; the least rate that somebody accepts is shown to nobody else.
 */
@NullMarked
package dev.meridian.candidate;

import org.jspecify.annotations.NullMarked;
