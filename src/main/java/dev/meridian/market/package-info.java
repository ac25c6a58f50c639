/**
 * What money is worth elsewhere: exchange rates with their date and source.
 * Owns exchange_rate. Depends on platform and shared.
 */
@NullMarked
package dev.meridian.market;

import org.jspecify.annotations.NullMarked;
