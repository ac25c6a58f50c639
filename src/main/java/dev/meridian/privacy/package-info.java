/**
 * What people may ask of the service about themselves: what they agreed to, everything held on them, and its erasure; and the
 * worker that deletes what has been kept long enough. What there is to hand out or delete the features say themselves, by
 * platform.privacy.
 * Owns consent. Depends on account, event and platform. Invariants: an erasure is one transaction; the last word on a consent
 * counts.
 */
@NullMarked
package dev.meridian.privacy;

import org.jspecify.annotations.NullMarked;
