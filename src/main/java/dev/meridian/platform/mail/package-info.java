/**
 * Mail that the service sends. A mail is put into the outbox in the transaction that it tells of; a worker delivers it at least
 * once, to an SMTP server or, where none is configured, to the log.
 * Owns mail_outbox. Depends on platform.caller and platform.key. Invariants: the text of a mail, which may hold a token, is
 * sealed while it waits and gone once it was delivered or given up; no connection is held while a server is spoken to.
 */
@NullMarked
package dev.meridian.platform.mail;

import org.jspecify.annotations.NullMarked;
