package dev.meridian.skill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code skill}. */
@Entity
@Table(name = "skill")
class SkillEntity {
    @Id
    UUID id;

    String label;

    @Column(name = "label_key")
    String labelKey;

    String category;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SkillEntity() {}

    SkillEntity(UUID id, String label, String category) {
        this.id = id;
        this.label = label;
        this.labelKey = SkillKey.of(label);
        this.category = category;
    }
}
