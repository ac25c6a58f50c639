/**
 * Decides who is eligible for a posting, scores them in whole numbers, ranks them and explains the result.
 *
 * <p>Tables owned: none. May depend on: {@code java..}, JSpecify annotations, {@code dev.meridian.shared} and itself.
 * No framework, no input or output, no clock: today's date and the exchange rates are arguments.
 *
 * <p>Invariants: the same inputs give the same bytes on any machine, whatever its zone and locale; one function scores,
 * for a page, for a single explanation and for a counterfactual alike; a candidate's minimum rate enters the arithmetic
 * but no result, and no name, age, gender or picture enters at all.
 */
@NullMarked
package dev.meridian.matching.engine;

import org.jspecify.annotations.NullMarked;
