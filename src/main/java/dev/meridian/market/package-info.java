/**
 * What money is worth elsewhere: exchange rates with their day and source, how they come in, and a converter.
 * Owns exchange_rate. Depends on event, platform and shared. Invariants: one rate for a currency, day and source; on any
 * day the latest quotation until then counts, of several on one day the ECB's, then by the source's name; a rate that
 * stands is only changed by an import that says so; every change advances the revision "rates".
 */
@NullMarked
package dev.meridian.market;

import org.jspecify.annotations.NullMarked;
