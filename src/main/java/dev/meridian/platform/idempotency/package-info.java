/**
 * Retried requests that happen once.
 * Owns idempotency_key. Depends on platform.caller, platform.key and platform.problem. Invariant: the answer is stored in
 * the transaction of the write that it answers.
 */
@NullMarked
package dev.meridian.platform.idempotency;

import org.jspecify.annotations.NullMarked;
