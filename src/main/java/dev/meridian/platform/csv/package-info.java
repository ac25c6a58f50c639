/**
 * Tables that ship with the service as CSV files.
 * Owns no table. Depends on nothing of ours.
 */
@NullMarked
package dev.meridian.platform.csv;

import org.jspecify.annotations.NullMarked;
