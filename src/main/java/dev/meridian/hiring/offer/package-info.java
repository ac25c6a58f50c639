/**
 * Offers: made by an employer to somebody who applied, wished otherwise by the candidate, accepted by one of the two, or ended.
 * Owns offer. Depends on employer, hiring.application, hiring.engagement, platform, posting and shared.
 * Invariants: an application has one open offer at most, and one accepted; whoever accepts takes an opening in the same
 * transaction, and there are no more holders than openings; an offer is not accepted after its expiry, whatever the worker
 * that marks it has done by then.
 */
@NullMarked
package dev.meridian.hiring.offer;

import org.jspecify.annotations.NullMarked;
