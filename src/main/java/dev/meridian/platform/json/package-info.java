/**
 * How JSON is read and written: strictly from outside, leniently from storage; JSON Merge Patch.
 * Owns no table. Depends on platform.problem.
 */
@NullMarked
package dev.meridian.platform.json;

import org.jspecify.annotations.NullMarked;
