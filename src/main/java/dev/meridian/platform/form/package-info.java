/**
 * The parts that several resources' bodies share, as they stand in JSON: hours, pay, languages, links.
 * Owns no table. Depends on platform.validation and shared, whose pure values these become.
 */
@NullMarked
package dev.meridian.platform.form;

import org.jspecify.annotations.NullMarked;
