package dev.meridian.employer;

import dev.meridian.shared.EmployerRole;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of {@code employer_member}. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<MemberEntity, MemberEntity.Key> {
    List<MemberEntity> of(UUID employerId) {
        return list("key.employerId = ?1 order by createdAt, key.accountId", employerId);
    }

    List<MemberEntity> ofAccount(UUID accountId) {
        return list("key.accountId = ?1", accountId);
    }

    long owners(UUID employerId) {
        return count("key.employerId = ?1 and role = ?2", employerId, EmployerRole.OWNER);
    }
}
