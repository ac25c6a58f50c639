/**
 * The id that a request has in answers and log lines.
 * Owns no table. Depends on nothing of ours.
 */
@NullMarked
package dev.meridian.platform.trace;

import org.jspecify.annotations.NullMarked;
