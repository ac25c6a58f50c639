package dev.meridian.skill;

import dev.meridian.skill.SkillRows.AliasRow;
import dev.meridian.skill.SkillRows.LabelRow;
import dev.meridian.skill.SkillRows.SkillRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of {@code skill} and what hangs on them. */
@ApplicationScoped
class SkillRepository implements PanacheRepositoryBase<SkillEntity, UUID> {
    private static final int WRITERS = 4711;
    private static final int USERS = 4712;

    List<SkillRow> skillRows() {
        return rows(
                "select s.id, s.label, s.category, s.escoUri, s.mergedInto from SkillEntity s order by s.id",
                SkillRow.class);
    }

    List<AliasRow> aliasRows() {
        return rows("select a.skillId, a.alias from SkillAliasEntity a order by a.aliasKey", AliasRow.class);
    }

    List<LabelRow> labelRows() {
        return rows(
                "select l.key.skillId, l.key.languageTag, l.label, l.preferred from SkillLabelEntity l"
                        + " order by l.key.languageTag, l.preferred desc, l.key.labelKey",
                LabelRow.class);
    }

    List<SkillRelation> relationRows() {
        return rows(
                "select r.key.heldId, r.key.askedId, r.strength from SkillRelationEntity r"
                        + " order by r.strength desc, r.key.heldId, r.key.askedId",
                SkillRelation.class);
    }

    private <T> List<T> rows(String query, Class<T> row) {
        return getEntityManager().createQuery(query, row).getResultList();
    }

    void persistAll(Iterable<?> entities) {
        entities.forEach(getEntityManager()::persist);
        flush();
    }

    void link(UUID id, String escoUri) {
        update("escoUri = ?1 where id = ?2 and escoUri is null", escoUri, id);
    }

    /** All names of one skill become names of another; where both have a label in a language, the other's stays it. */
    void moveNames(UUID from, UUID into) {
        execute("update skill_alias set skill_id = :into where skill_id = :from", from, into);
        execute(
                "update skill_label moved set preferred = false where skill_id = :from and preferred and exists"
                        + " (select from skill_label l where l.skill_id = :into and l.preferred"
                        + " and l.language_tag = moved.language_tag)",
                from,
                into);
        execute("update skill_label set skill_id = :into where skill_id = :from", from, into);
    }

    /** Ids that were merged into the one mean the other from now on. */
    void moveRedirects(UUID from, UUID into) {
        execute("update skill set merged_into = :into where merged_into = :from", from, into);
    }

    void deleteRelations(UUID one, UUID other) {
        execute("delete from skill_relation where held_id in (:from, :into) or asked_id in (:from, :into)", one, other);
    }

    private void execute(String sql, UUID from, UUID into) {
        getEntityManager()
                .createNativeQuery(sql)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    /** Writers of the taxonomy come one after the other, until the transaction ends. */
    void lock() {
        lock("pg_advisory_xact_lock", WRITERS);
    }

    /** Has this transaction wait up to two minutes for others: at a first start they may be filling the same table. */
    void waitPatiently() {
        getEntityManager()
                .createNativeQuery("select set_config('lock_timeout', '120s', true),"
                        + " set_config('statement_timeout', '120s', true)")
                .getSingleResult();
    }

    /** Nobody stores the id of a skill until the transaction ends. */
    void keepUsersOut() {
        lock("pg_advisory_xact_lock", USERS);
    }

    /** No skill is merged until the transaction ends; any number of writers of profiles and postings at a time. */
    void keepMergesOut() {
        lock("pg_advisory_xact_lock_shared", USERS);
    }

    private void lock(String function, int number) {
        getEntityManager()
                .createNativeQuery("select 1 from " + function + "(" + number + ")")
                .getSingleResult();
    }
}
