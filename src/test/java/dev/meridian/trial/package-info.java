/** Readers of real, noisy data from outside, that turn its rows into requests for trying the service. */
@NullMarked
package dev.meridian.trial;

import org.jspecify.annotations.NullMarked;
