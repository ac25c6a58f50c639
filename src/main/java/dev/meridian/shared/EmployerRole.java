package dev.meridian.shared;

/** What a member may do at an employer; each role includes those before it. */
public enum EmployerRole {
    /** Reads. */
    VIEWER,
    /** Reads and writes postings and what follows from them. */
    RECRUITER,
    /** Also changes the employer itself, its members and its API clients. */
    OWNER;

    /** Whether this role may do what the other may. */
    public boolean includes(EmployerRole other) {
        return compareTo(other) >= 0;
    }
}
