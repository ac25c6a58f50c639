package dev.meridian.platform.idempotency;

import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import dev.meridian.platform.privacy.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What the answers kept for retries hold on people, and how long. */
@ApplicationScoped
public class KeptAnswers implements PersonalData, ExpiringData {
    private final EntityManager entityManager;
    private final JsonRows rows;
    private final RetentionConfig config;
    private final Caller caller;

    @Inject
    KeptAnswers(EntityManager entityManager, JsonRows rows, RetentionConfig config, Caller caller) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.config = config;
        this.caller = caller;
    }

    /** Forgets what the caller was answered when something was made at an address; it is deleted now. */
    public void forget(String location) {
        entityManager
                .createNativeQuery("delete from idempotency_key where caller = :caller"
                        + " and cast(headers as json) ->> 'Location' = :location")
                .setParameter("caller", caller.id().toString())
                .setParameter("location", location)
                .executeUpdate();
    }

    @Override
    public Set<String> tables() {
        return Set.of("idempotency_key");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "kept-answers",
                rows.of(
                        """
                        select key, status, headers, body, created_at as "createdAt"
                          from idempotency_key where caller = :caller order by created_at
                        """,
                        Map.of("caller", person.actor())));
    }

    /**
     * The person's own, those that others were given about them, and those to sign-ups with their address, which nobody in
     * particular sent. Whoever retries one of these is answered anew.
     */
    @Override
    public void erase(Person person) {
        entityManager
                .createNativeQuery("delete from idempotency_key where caller = :caller"
                        + " or strpos(body, :account) > 0 or strpos(body, :candidate) > 0"
                        + " or (caller = 'anonymous' and strpos(lower(body), lower(:email)) > 0)")
                .setParameter("caller", person.actor())
                .setParameter("account", person.accountId().toString())
                .setParameter(
                        "candidate",
                        String.valueOf(person.candidateId() == null ? person.accountId() : person.candidateId()))
                .setParameter("email", person.email())
                .executeUpdate();
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public Duration kept() {
        return config.idempotencyKeys();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return entityManager
                .createNativeQuery(
                        "delete from idempotency_key where ctid = any (array(select ctid from idempotency_key"
                                + " where created_at < :before limit :most))")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
