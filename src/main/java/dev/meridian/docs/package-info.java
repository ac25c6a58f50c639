/**
 * The documentation that the service serves for people: a guide that runs, and the contract to read and try.
 * Owns no table. Depends on nothing of ours. Invariants: the pages are static ({@code META-INF/resources/docs}), load nothing
 * from elsewhere and run no script within a page; the guide's steps stand in {@code guide.json} alone.
 */
@NullMarked
package dev.meridian.docs;

import org.jspecify.annotations.NullMarked;
