package dev.meridian.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code account}. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {
    static String keyOf(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    Optional<AccountEntity> findByEmail(String email) {
        return find("emailKey", keyOf(email)).firstResultOptional();
    }
}
