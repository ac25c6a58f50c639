/**
 * Tasks that an operator starts from the command line, beside or instead of the running service.
 * Owns no table. Depends on nothing of ours.
 */
@NullMarked
package dev.meridian.platform.command;

import org.jspecify.annotations.NullMarked;
