/**
 * What every request passes and every answer carries: addresses, bodies, limits of size and time, headers for browsers, methods
 * that an address has, strict parameters, entity tags and preconditions.
 * Owns no table. Depends on platform.problem and platform.network.
 */
@NullMarked
package dev.meridian.platform.http;

import org.jspecify.annotations.NullMarked;
