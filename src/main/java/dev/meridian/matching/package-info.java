/**
 * Ranks candidates for a posting, with reasons: the pure engine fed from the tables and asked through the API.
 * Owns shortlist, match_audit, budget_use, match_change and match_change_kept; its index and directories are read models of candidate and job_posting.
 * Depends on candidate, event, market, posting, skill, platform and shared.
 * Invariants: a profile that was committed is ranked by the next request of the same replica, and soon by the others; nobody sees a least rate, a hidden candidate, or an
 * anonymous candidate's own id.
 */
@NullMarked
package dev.meridian.matching;

import org.jspecify.annotations.NullMarked;
