/**
 * Constraints on fields, by the field's own names, each with a message that says what is expected.
 * Owns no table. Depends on shared.
 */
@NullMarked
package dev.meridian.platform.validation;

import org.jspecify.annotations.NullMarked;
