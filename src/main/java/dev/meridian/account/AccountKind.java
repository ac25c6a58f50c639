package dev.meridian.account;

/** What an account is used for; one account may be both. */
public enum AccountKind {
    /** Posts roles. */
    EMPLOYER,
    /** Looks for roles. */
    CANDIDATE
}
