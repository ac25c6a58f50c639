package dev.meridian.matching.engine;

/**
 * What one change would bring, found by scoring the changed candidate anew.
 *
 * @param change the change
 * @param gain points above today's score, at least 1
 * @param scoreAfter the score with the change
 * @param eligibleAfter whether the changed candidate passes every filter
 */
public record Counterfactual(ProfileChange change, int gain, int scoreAfter, boolean eligibleAfter) {}
