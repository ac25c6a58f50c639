package dev.meridian.employer;

import java.util.Optional;
import java.util.UUID;

/** What other features know of an employer; they implement this, so that employers depend on none of them. */
public interface EmployerFacets {
    /** How it answers those who apply. */
    interface Reliability {
        /** Of the last year; empty where too little happened to tell. */
        Optional<EmployerReliability> of(UUID employerId);
    }
}
