/**
 * Real dates that two sides share: public holidays, and working hours laid over a calendar.
 * Owns no table. Depends on shared and on Jollyday, which carries the holidays.
 * Invariants: the same input gives the same answer anywhere; no clock is asked. Every stretch begins and ends on a quarter hour.
 */
@NullMarked
package dev.meridian.hiring.calendar;

import org.jspecify.annotations.NullMarked;
