/**
 * What the packaged service does while something breaks: killed processes, a database that stalls, clients that crawl, a full
 * disk. Run by {@code mvn -Pfaults verify} alone, since it takes a quarter of an hour; compiled with all other tests.
 *
 * <p>Invariants: nothing is counted as kept that was not read back past the service; every count can be made smaller
 * ({@link dev.meridian.faults.Counts}); each class prints what it saw as rows of one table ({@link dev.meridian.faults.Figures}).
 */
@NullMarked
package dev.meridian.faults;

import org.jspecify.annotations.NullMarked;
