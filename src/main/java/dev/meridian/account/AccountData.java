package dev.meridian.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;

/** The account, where it is signed in, mails about it, and the API clients that it made, which belong to their employers and stay. */
@ApplicationScoped
class AccountData implements PersonalData {
    private final JsonRows rows;
    private final SessionRepository sessions;
    private final EntityManager entityManager;

    @Inject
    AccountData(JsonRows rows, SessionRepository sessions, EntityManager entityManager) {
        this.rows = rows;
        this.sessions = sessions;
        this.entityManager = entityManager;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "session", "refresh_token", "account_mail", "mail_request", "api_client");
    }

    @Override
    public Map<String, Object> export(Person person) {
        Map<String, ?> account = Map.of("account", person.accountId());
        // Of password and tokens only hashes are held, which are of no use to anybody and so are left out.
        JsonNode own = rows.of(
                """
                select id, email, display_name as "displayName", kinds, time_zone as "timeZone",
                       language_tag as "languageTag", email_verified_at as "emailVerifiedAt", version, created_at as "createdAt", updated_at as "updatedAt"
                  from account where id = :account
                """,
                account);
        return Map.of(
                "account",
                own.get(0),
                "sessions",
                rows.of(
                        """
                        select id, created_at as "createdAt", last_used_at as "lastUsedAt", idle_until as "idleUntil",
                               expires_at as "expiresAt", revoked_at as "revokedAt",
                               (select count(*) from refresh_token t where t.session_id = s.id) as "refreshTokens"
                          from session s where account_id = :account order by id
                        """,
                        account),
                "mails",
                rows.of(
                        """
                        select kind, sent_at as "sentAt", expires_at as "expiresAt"
                          from account_mail where account_id = :account order by kind
                        """,
                        account),
                "mail-requests",
                rows.of(
                        """
                        select r.kind, r.requested_at as "requestedAt"
                          from mail_request r join account a on a.email_key = r.email_key
                         where a.id = :account order by r.id
                        """,
                        account),
                "api-clients",
                rows.of(
                        """
                        select id, employer_id as "employerId", name, created_at as "createdAt", revoked_at as "revokedAt"
                          from api_client where created_by = :account order by id
                        """,
                        account));
    }

    /** The account itself is a tombstone by now; refresh tokens go with their sessions. */
    @Override
    public void erase(Person person) {
        sessions.delete("accountId", person.accountId());
        entityManager
                .createNativeQuery("delete from account_mail where account_id = :account")
                .setParameter("account", person.accountId())
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from mail_request where email_key = :address")
                .setParameter("address", AccountRepository.keyOf(person.email()))
                .executeUpdate();
    }
}
