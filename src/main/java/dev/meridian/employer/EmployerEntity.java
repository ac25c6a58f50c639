package dev.meridian.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code employer}. */
@Entity
@Table(name = "employer")
class EmployerEntity {
    @Id
    UUID id;

    String name;

    @Column(name = "country_code")
    String countryCode;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "home_currency")
    String homeCurrency;

    @Nullable
    String website;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    @Nullable
    EmployerSize size;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EmployerEntity() {}

    EmployerEntity(UUID id, EmployerForm form, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(form, now);
    }

    @SuppressWarnings("NullAway.Init")
    final void write(EmployerForm form, Instant now) {
        name = form.name();
        countryCode = form.countryCode();
        timeZone = form.timeZone();
        homeCurrency = form.homeCurrency();
        website = form.website();
        description = form.description();
        size = form.size();
        updatedAt = now;
    }

    EmployerForm toForm() {
        return new EmployerForm(name, countryCode, timeZone, homeCurrency, website, description, size);
    }
}
