package dev.meridian.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives the role ADMIN to accounts that the configuration names, at every request: no token carries it. */
@ApplicationScoped
class Administrators implements SecurityIdentityAugmentor {
    private static final String ADMIN = "ADMIN";

    private final Set<String> accounts;

    @Inject
    Administrators(AdminConfig config) {
        this.accounts =
                config.accounts().orElse(Set.of()).stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(isAdministrator(identity) ? withRole(identity) : identity);
    }

    private boolean isAdministrator(SecurityIdentity identity) {
        return !identity.isAnonymous()
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("sid") != null
                && accounts.contains(token.getSubject());
    }

    private static SecurityIdentity withRole(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity).addRole(ADMIN).build();
    }
}
