package dev.meridian.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The account, where it is signed in, and the API clients that it made, which belong to their employers and stay. */
@ApplicationScoped
class AccountData implements PersonalData {
    private final JsonRows rows;
    private final SessionRepository sessions;

    @Inject
    AccountData(JsonRows rows, SessionRepository sessions) {
        this.rows = rows;
        this.sessions = sessions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "session", "refresh_token", "api_client");
    }

    @Override
    public Map<String, Object> export(Person person) {
        Map<String, ?> account = Map.of("account", person.accountId());
        // Of password and tokens only hashes are held, which are of no use to anybody and so are left out.
        JsonNode own = rows.of(
                """
                select id, email, display_name as "displayName", kinds, time_zone as "timeZone",
                       language_tag as "languageTag", version, created_at as "createdAt", updated_at as "updatedAt"
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
    }
}
