package dev.meridian.account;

import dev.meridian.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of {@code account}. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {
    static String keyOf(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    Optional<AccountEntity> findByEmail(String email) {
        return find("emailKey", keyOf(email)).firstResultOptional();
    }

    /** The account, which nobody else changes until the transaction ends. */
    AccountEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    Map<String, UUID> idsByKey(List<String> emailKeys) {
        return find("emailKey in ?1", emailKeys).stream().collect(Collectors.toMap(a -> a.emailKey, a -> a.id));
    }
}
