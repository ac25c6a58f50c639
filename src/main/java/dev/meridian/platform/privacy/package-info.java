/**
 * What a feature says of the data on people that it holds: what is handed out, what is erased, and how long what is kept. The feature
 * {@code privacy} carries it out.
 * Owns no table. Depends on platform.caller and platform.problem.
 */
@NullMarked
package dev.meridian.platform.privacy;

import org.jspecify.annotations.NullMarked;
