/**
 * What happened, one row with each write; read later by audit, feeds and webhooks.
 * Owns event. Depends on platform.caller. Invariant: an event stands in the transaction of the change that it tells of.
 */
@NullMarked
package dev.meridian.event;

import org.jspecify.annotations.NullMarked;
