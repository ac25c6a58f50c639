/**
 * Rules that complete the contract from conventions, so that no resource repeats them.
 * Owns no table. Depends on platform.caller, for the names of scopes.
 */
@NullMarked
package dev.meridian.platform.openapi;

import org.jspecify.annotations.NullMarked;
