/**
 * Engagements: what an accepted offer becomes. A trial that is paid, reviewed and then decided on; an end; reviews of each
 * other; and who looks after somebody who joins a team.
 * Owns engagement and engagement_review. Depends on account, employer, hiring.application, platform, posting and shared.
 * Invariants: an accepted offer has one engagement; one that has not ended holds an opening of its posting; nothing but a
 * decision of the employer's turns a trial into more; nobody reads the other side's review before the own one is written or
 * the time for it is over.
 */
@NullMarked
package dev.meridian.hiring.engagement;

import org.jspecify.annotations.NullMarked;
