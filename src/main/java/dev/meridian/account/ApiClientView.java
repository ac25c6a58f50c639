package dev.meridian.account;

import dev.meridian.platform.caller.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An API client.
 *
 * @param secretMadeAt when its secret was made
 * @param previousSecretUntil until when the former secret is good too; null where it is not
 */
@Schema(name = "ApiClient")
public record ApiClientView(
        UUID clientId,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant secretMadeAt,
        @Nullable Instant previousSecretUntil) {
    /** An employer's API clients. */
    public record ApiClientList(List<ApiClientView> items) {}
}
