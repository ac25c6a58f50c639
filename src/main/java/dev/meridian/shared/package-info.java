/**
 * Plain values that every feature speaks in: language levels, engagement kinds, hire structures, pay and weekly hours.
 *
 * <p>Tables owned: none. May depend on: {@code java..} and JSpecify annotations only.
 *
 * <p>Invariants: every value is immutable and valid once constructed; a constructor refuses anything else with an
 * {@link IllegalArgumentException} whose message can be shown to a person.
 */
@NullMarked
package dev.meridian.shared;

import org.jspecify.annotations.NullMarked;
