package dev.meridian.skill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code skill_alias}. */
@Entity
@Table(name = "skill_alias")
class SkillAliasEntity {
    @Id
    @Column(name = "alias_key")
    String aliasKey;

    String alias;

    @Column(name = "skill_id")
    UUID skillId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SkillAliasEntity() {}

    SkillAliasEntity(String alias, UUID skillId) {
        this.aliasKey = SkillKey.of(alias);
        this.alias = alias;
        this.skillId = skillId;
    }
}
