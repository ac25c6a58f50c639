package dev.meridian.skill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of {@code skill} and what hangs on them. */
@ApplicationScoped
class SkillRepository implements PanacheRepositoryBase<SkillEntity, UUID> {
    List<SkillAliasEntity> aliases() {
        return getEntityManager()
                .createQuery("from SkillAliasEntity order by aliasKey", SkillAliasEntity.class)
                .getResultList();
    }

    List<SkillRelationEntity> relations() {
        return getEntityManager()
                .createQuery("from SkillRelationEntity", SkillRelationEntity.class)
                .getResultList();
    }

    /** Labels that come near a name, nearest first (trigrams, PostgreSQL's pg_trgm). */
    @SuppressWarnings("unchecked") // the query selects ids
    List<UUID> nearest(String name, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        "select skill_id from (select id as skill_id, label_key as name from skill union all"
                                + " select skill_id, alias_key from skill_alias) names where name % :key"
                                + " group by skill_id order by max(similarity(name, :key)) desc, skill_id limit :limit",
                        UUID.class)
                .setParameter("key", SkillKey.of(name))
                .setParameter("limit", limit)
                .getResultList();
    }

    void persistAll(Object... entities) {
        for (Object entity : entities) {
            getEntityManager().persist(entity);
        }
    }

    /** One start at a time may add starter skills. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(4711)")
                .getSingleResult();
    }
}
