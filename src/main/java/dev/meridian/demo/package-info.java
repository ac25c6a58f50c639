/**
 * A demo marketplace for the embedded database, made through the services, and the greeting at start.
 * Owns no table. Depends on every feature that it shows. Invariants: only ever in an empty embedded database, and whole
 * after a kill; its people are plainly fictional and the same on every machine; nobody can sign in as them but for the few
 * whose addresses are told. Its facts stand in {@code demo/*.csv} and {@code demo/*.json}.
 */
@NullMarked
package dev.meridian.demo;

import org.jspecify.annotations.NullMarked;
