/** Tests of real dates that two sides share, and what other tests draw them from. */
@org.jspecify.annotations.NullMarked
package dev.meridian.hiring.calendar;
