/**
 * A small demo marketplace for the embedded database, made through the services, and the greeting at start.
 * Owns no table. Depends on every feature that it shows. Invariants: only ever in an empty embedded database; its people are
 * plainly fictional.
 */
@NullMarked
package dev.meridian.demo;

import org.jspecify.annotations.NullMarked;
