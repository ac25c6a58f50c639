/**
 * What happened, one row with each write and with what else concerns security: the audit, and what feeds and webhooks read.
 * Owns event. Depends on platform. Invariants: an event stands in the transaction of the change that it tells of; it is never
 * changed, and holds ids and words of the service's own alone.
 */
@NullMarked
package dev.meridian.event;

import org.jspecify.annotations.NullMarked;
