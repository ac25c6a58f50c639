package dev.meridian.bench;

import dev.meridian.matching.engine.Candidate;

/**
 * One of the population.
 *
 * @param number from 0 up; persons are made from it alone
 * @param anonymous whether employers see a handle instead of the id; the rankings here are made for an employer to whom
 *     everyone is shown, so that only the service's own tables need it
 */
record Person(int number, Candidate candidate, boolean anonymous) {}
