/**
 * How fast matching is, beside what else could do the same. Only the profile {@code bench} compiles this.
 *
 * <p>Tables owned: none. May depend on: {@code shared}, {@code matching.engine}, the embedded database, and libraries that
 * only the profile brings.
 *
 * <p>Invariants: the same seed makes the same people and postings on every machine; a time counts only where the answers
 * are the same.
 */
@NullMarked
package dev.meridian.bench;

import org.jspecify.annotations.NullMarked;
