/**
 * From a match to a hire: applications and invitations, interviews, offers, engagements with their trial, and onboarding. Each
 * is a package of its own with one life cycle.
 * Depends on account, candidate, employer, event, matching, posting, platform and shared. Invariant: rows are held in one order, the
 * posting's, the application's, the offer's or interview's, the engagement's.
 */
@NullMarked
package dev.meridian.hiring;

import org.jspecify.annotations.NullMarked;
