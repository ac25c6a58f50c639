/**
 * What forms may hold, for those who build them: countries and their groups, currencies, time zones, kinds of engagement,
 * hire structures.
 * Owns no table; what ships is in the resources under {@code reference}. Depends on market, platform and shared.
 * Invariant: a code is listed here exactly where {@code platform.validation.Register} accepts it.
 */
@NullMarked
package dev.meridian.reference;

import org.jspecify.annotations.NullMarked;
