package dev.meridian.skill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "esco_uri")
    @Nullable
    String escoUri;

    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SkillEntity() {}

    SkillEntity(UUID id, String label, String category, @Nullable String escoUri) {
        this.id = id;
        this.label = label;
        this.labelKey = SkillKey.of(label);
        this.category = category;
        this.escoUri = escoUri;
    }
}
