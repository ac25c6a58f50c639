package dev.meridian.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code api_client}. */
@ApplicationScoped
class ApiClientRepository implements PanacheRepositoryBase<ApiClientEntity, UUID> {
    List<ApiClientEntity> liveOf(UUID employerId) {
        return list("employerId = ?1 and revokedAt is null order by id", employerId);
    }

    Optional<ApiClientEntity> findLive(UUID id) {
        return find("id = ?1 and revokedAt is null", id).firstResultOptional();
    }
}
