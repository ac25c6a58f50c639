package dev.meridian.account;

/** Where a signing key is in its life. */
public enum SigningKeyState {
    /** Published, and to sign later. */
    COMING,
    /** Signs. */
    SIGNING,
    /** Signs no more; what it signed is good until it runs out. */
    RETIRING
}
