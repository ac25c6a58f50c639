/**
 * Who is calling: resolved once a transaction, told to PostgreSQL, asked by the features.
 * Owns no table (reads sessions and memberships through the function open_call). Depends on platform.problem and shared.
 * Decides who may do what (Caller). Invariant: no statement runs in a transaction that names no caller.
 */
@NullMarked
package dev.meridian.platform.caller;

import org.jspecify.annotations.NullMarked;
