package dev.meridian.account;

/** The mails that an account is sent because somebody asked, who need not be its owner. */
enum AccountMailKind {
    /** With a token that confirms the address. */
    CONFIRM_ADDRESS,
    /** With a token that sets a new password. */
    RESET_PASSWORD,
    /** Somebody signed up with an address that has an account. */
    ADDRESS_TAKEN
}
