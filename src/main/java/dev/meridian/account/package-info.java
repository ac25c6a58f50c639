/**
 * Who people are: sign-up, sign-in, sessions, passwords, confirmed addresses, access tokens and the keys that sign them, clients
 * of /oauth/token.
 * Owns account, session, refresh_token, signing_key, account_mail, mail_request and sign_in_record. Depends on event and platform.
 * Invariants: passwords only as Argon2id, tokens and secrets only as hashes, signing keys only sealed; a session that has ended
 * opens no transaction; nobody learns from an answer, its time or a pause whether an address has an account.
 */
@NullMarked
package dev.meridian.account;

import org.jspecify.annotations.NullMarked;
