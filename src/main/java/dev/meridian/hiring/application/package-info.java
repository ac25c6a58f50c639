/**
 * Applications, and the invitations that may become one: their stages, screening, history.
 * Owns application, application_event and hiring_stages. Depends on candidate, employer, event, matching, posting, platform.
 * Invariants: one open application of a candidate at a posting; every step is an event in the same transaction; candidates see no
 * inner stage; of an anonymous candidate employers see a handle until the invitation is accepted.
 */
@NullMarked
package dev.meridian.hiring.application;

import org.jspecify.annotations.NullMarked;
