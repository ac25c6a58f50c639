package dev.meridian.skill;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code skill_label}. */
@Entity
@Table(name = "skill_label")
class SkillLabelEntity {
    /** A name once a skill and language. */
    @Embeddable
    record Key(
            @Column(name = "skill_id") UUID skillId,
            @Column(name = "language_tag") String languageTag,
            @Column(name = "label_key") String labelKey) {}

    @EmbeddedId
    Key key;

    String label;

    boolean preferred;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SkillLabelEntity() {}

    SkillLabelEntity(UUID skillId, String languageTag, String label, boolean preferred) {
        this.key = new Key(skillId, languageTag, SkillKey.of(label));
        this.label = label;
        this.preferred = preferred;
    }
}
