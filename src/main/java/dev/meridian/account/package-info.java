/**
 * Who people are: sign-up, sign-in, sessions, access tokens and the keys that sign them, clients of /oauth/token.
 * Owns account, session and refresh_token. Depends on event and platform. Invariants: passwords only as Argon2id, refresh
 * tokens only as hashes; a session that has ended opens no transaction; of an erased account nothing is left but the id.
 */
@NullMarked
package dev.meridian.account;

import org.jspecify.annotations.NullMarked;
