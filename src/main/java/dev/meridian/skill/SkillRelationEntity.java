package dev.meridian.skill;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code skill_relation}. */
@Entity
@Table(name = "skill_relation")
class SkillRelationEntity {
    /** One relation for a pair. */
    @Embeddable
    record Key(@Column(name = "held_id") UUID heldId, @Column(name = "asked_id") UUID askedId) {}

    @EmbeddedId
    Key key;

    int strength;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SkillRelationEntity() {}

    SkillRelationEntity(UUID heldId, UUID askedId, int strength) {
        this.key = new Key(heldId, askedId);
        this.strength = strength;
    }
}
