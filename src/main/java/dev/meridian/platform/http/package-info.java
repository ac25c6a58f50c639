/**
 * Filters and helpers on every request: ids, limits, strict parameters, entity tags and preconditions.
 * Owns no table. Depends on platform.problem.
 */
@NullMarked
package dev.meridian.platform.http;

import org.jspecify.annotations.NullMarked;
