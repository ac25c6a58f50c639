package dev.meridian.account;

/** The signing keys were changed in the transaction at hand. */
record SigningKeysChanged() {}
