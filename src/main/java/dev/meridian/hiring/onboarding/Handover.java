package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.calendar.Stretch;

/**
 * The last quarter hour of one side's day, where the other side works through it and on.
 *
 * @param from who ends the day, and hands over
 */
record Handover(Side from, Stretch time) {}
