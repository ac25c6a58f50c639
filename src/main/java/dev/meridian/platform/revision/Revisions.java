package dev.meridian.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Counts the changes of tables that every replica keeps whole in memory. To be called within a transaction. */
@ApplicationScoped
public class Revisions {
    private final EntityManager entityManager;

    @Inject
    Revisions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The number of the newest change that this transaction sees, 0 before the first one. */
    public long of(String picture) {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(max(number), 0) from revision where picture = :picture")
                        .setParameter("picture", picture)
                        .getSingleResult())
                .longValue();
    }

    /** Says that the tables of a picture change in this transaction. Writers of one picture follow one another. */
    public void advance(String picture) {
        entityManager
                .createNativeQuery("insert into revision (picture, number) values (:picture, 1)"
                        + " on conflict (picture) do update set number = revision.number + 1")
                .setParameter("picture", picture)
                .executeUpdate();
    }
}
