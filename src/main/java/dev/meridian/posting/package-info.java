/**
 * Job postings: written, published, found, closed.
 * Owns job_posting, published_posting, posting_hours_class and search_word. Depends on employer, event, market, platform, reference, shared and skill.
 * Invariants: a row stands in published_posting exactly while its posting is published; a published posting has what
 * publishing needs.
 */
@NullMarked
package dev.meridian.posting;

import org.jspecify.annotations.NullMarked;
