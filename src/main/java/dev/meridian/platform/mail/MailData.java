package dev.meridian.platform.mail;

import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;

/** Mails to a person that have not arrived yet, or never did. */
@ApplicationScoped
class MailData implements PersonalData {
    private final JsonRows rows;
    private final EntityManager entityManager;

    @Inject
    MailData(JsonRows rows, EntityManager entityManager) {
        this.rows = rows;
        this.entityManager = entityManager;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mail_outbox");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "undelivered-mails",
                rows.of(
                        """
                        select subject, made_at as "madeAt", attempts, given_up_at as "givenUpAt"
                          from mail_outbox where lower(recipient) = lower(:address) order by id
                        """,
                        Map.of("address", person.email())));
    }

    @Override
    public void erase(Person person) {
        entityManager
                .createNativeQuery("delete from mail_outbox where lower(recipient) = lower(:address)")
                .setParameter("address", person.email())
                .executeUpdate();
    }
}
