package dev.meridian.employer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code employer}. */
@ApplicationScoped
class EmployerRepository implements PanacheRepositoryBase<EmployerEntity, UUID> {
    Optional<EmployerEntity> findLive(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    List<EmployerEntity> findAllById(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
