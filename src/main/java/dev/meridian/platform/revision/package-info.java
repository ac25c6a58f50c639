/**
 * How replicas learn that a picture of a table which they keep in memory is old.
 * Owns revision. Depends on nothing of ours. Invariant: whoever changes such a table advances its revision in the same
 * transaction.
 */
@NullMarked
package dev.meridian.platform.revision;

import org.jspecify.annotations.NullMarked;
