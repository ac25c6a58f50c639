/**
 * Organisations that hire, and the people who work for them.
 * Owns employer and employer_member. Depends on account, event and platform. Invariant: an employer has an owner.
 */
@NullMarked
package dev.meridian.employer;

import org.jspecify.annotations.NullMarked;
