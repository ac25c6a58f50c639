/**
 * The secrets that the server keeps for itself, made at first start.
 * Owns no table, but the files in the key directory (owner only). Depends on platform configuration.
 */
@NullMarked
package dev.meridian.platform.key;

import org.jspecify.annotations.NullMarked;
