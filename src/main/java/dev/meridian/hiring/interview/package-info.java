/**
 * Interviews: the service finds times in the working hours of both sides, the employer proposes them, the candidate takes one.
 * Owns the table {@code interview}. Depends on hiring.application and hiring.calendar, on posting, candidate and employer
 * for hours and countries, and on the iCalendar library.
 * Invariants: every time that is proposed lies in the working hours of both sides, on no public holiday of either, in the
 * future, and beside what the candidate has accepted; two accepted interviews of one candidate never overlap; with its
 * application every interview that is to come ends.
 */
@NullMarked
package dev.meridian.hiring.interview;

import org.jspecify.annotations.NullMarked;
