package dev.meridian.account;

import dev.meridian.platform.mail.Mail;
import dev.meridian.platform.mail.MailConfig;
import dev.meridian.platform.mail.MailOutbox;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mails to an account's address, and the tokens in them: 256 random bits, kept as a hash, good once and for the time that
 * the mail says; a newer mail's token replaces the one before. Nothing that a stranger typed stands in a mail: no name, else a
 * sign-up would send anybody any words in our name.
 */
@ApplicationScoped
class AccountMails {
    private final EntityManager entityManager;
    private final MailOutbox outbox;
    private final MailConfig mail;
    private final AccountConfig config;
    private final Clock clock;

    @Inject
    AccountMails(EntityManager entityManager, MailOutbox outbox, MailConfig mail, AccountConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    /** Asks whoever reads the address's mail to confirm it. */
    void confirmAddress(AccountEntity account) {
        String token = OpaqueTokens.fresh();
        if (isFirstInAWhile(account.id, AccountMailKind.CONFIRM_ADDRESS, token, config.verificationTtl())) {
            send(
                    account,
                    "Confirm your e-mail address",
                    """
                    Somebody, most likely you, signed up at Meridian with this address. To confirm that it is yours, open:

                    %s

                    This works once, within %s. If it was not you, do nothing.
                    """
                            .formatted(link("confirm-email", token), words(config.verificationTtl())));
        }
    }

    /** Tells the owner of an address that it was used for a sign-up. */
    void addressTaken(AccountEntity account) {
        if (isFirstInAWhile(account.id, AccountMailKind.ADDRESS_TAKEN, null, Duration.ZERO)) {
            send(
                    account,
                    "You have an account already",
                    """
                    Somebody tried to sign up at Meridian with this address, which has an account already. Nothing was changed.

                    If it was you, sign in, or ask for a new password if you have forgotten yours. If it was not you, do nothing.
                    """);
        }
    }

    /** Sends a token that sets a new password. */
    void resetPassword(AccountEntity account) {
        String token = OpaqueTokens.fresh();
        if (isFirstInAWhile(account.id, AccountMailKind.RESET_PASSWORD, token, config.resetTtl())) {
            send(
                    account,
                    "Set a new password",
                    """
                    Somebody, most likely you, asked for a new password for your account at Meridian. To set one, open:

                    %s

                    This works once, within %s, and ends all sessions. If it was not you, do nothing: your password stays.
                    """
                            .formatted(link("reset-password", token), words(config.resetTtl())));
        }
    }

    /** Tells that the password was changed: to somebody who did not change it, the first sign of a theft. */
    void passwordChanged(AccountEntity account) {
        send(
                account,
                "Your password was changed",
                """
                The password of your account at Meridian was changed, and all other sessions were ended.

                If it was not you, ask for a new password at once: %s
                """
                        .formatted(base() + "/reset-password"));
    }

    /**
     * Uses a token up.
     *
     * @return the account that it was sent to
     * @throws ProblemException where it is none of this kind that is still good
     */
    UUID redeem(AccountMailKind kind, String token) {
        List<?> accounts = entityManager
                .createNativeQuery("update account_mail set token_hash = null, expires_at = null"
                        + " where token_hash = :hash and kind = :kind and expires_at > :now returning account_id")
                .setParameter("hash", OpaqueTokens.hash(token))
                .setParameter("kind", kind.name())
                .setParameter("now", clock.instant())
                .getResultList();
        return accounts.stream()
                .findFirst()
                .map(UUID.class::cast)
                .orElseThrow(() -> ProblemException.invalid("/token", "INVALID", "is unknown, used or expired"));
    }

    /** Ends what tokens the account has been sent. */
    void endTokens(UUID accountId) {
        entityManager
                .createNativeQuery(
                        "update account_mail set token_hash = null, expires_at = null where account_id = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    /** Notes that a mail is sent, with its token's hash; false where the account was sent one of the kind just before. */
    private boolean isFirstInAWhile(UUID account, AccountMailKind kind, @Nullable String token, Duration life) {
        Instant now = clock.instant();
        return entityManager
                        .createNativeQuery(
                                "insert into account_mail as m (account_id, kind, sent_at, token_hash, expires_at)"
                                        + " values (:account, :kind, :now, cast(:hash as bytea), cast(:until as timestamptz))"
                                        + " on conflict (account_id, kind) do update set sent_at = excluded.sent_at,"
                                        + " token_hash = excluded.token_hash, expires_at = excluded.expires_at"
                                        + " where m.sent_at <= :before")
                        .setParameter("account", account)
                        .setParameter("kind", kind.name())
                        .setParameter("now", now)
                        .setParameter("hash", token == null ? null : OpaqueTokens.hash(token))
                        .setParameter("until", token == null ? null : now.plus(life))
                        .setParameter("before", now.minus(config.mailPause()))
                        .executeUpdate()
                == 1;
    }

    private void send(AccountEntity account, String subject, String text) {
        outbox.add(new Mail(account.email, subject, text));
    }

    /** The token stands behind the #, which no browser sends to a server or tells the next page. */
    private String link(String page, String token) {
        return base() + "/" + page + "#token=" + token;
    }

    private String base() {
        return mail.linkBase().replaceAll("/+$", "");
    }

    private static String words(Duration life) {
        return life.toHours() % 24 == 0 && life.toDays() > 0
                ? plural(life.toDays(), "day")
                : life.toMinutes() % 60 == 0 ? plural(life.toHours(), "hour") : plural(life.toMinutes(), "minute");
    }

    private static String plural(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }
}
