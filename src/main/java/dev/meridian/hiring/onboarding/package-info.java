/**
 * The first week of an engagement: meetings in the hours that both sides share, when to hand over, holidays, and a checklist.
 * Owns the table {@code onboarding_plan}. Depends on hiring.application, hiring.engagement and hiring.calendar, and on posting,
 * candidate and employer for hours and countries.
 * Invariants: every engagement has one plan, made with it; a meeting that the service planned lies in shared hours; only the
 * side that an item belongs to says whether it is done.
 */
@NullMarked
package dev.meridian.hiring.onboarding;

import org.jspecify.annotations.NullMarked;
