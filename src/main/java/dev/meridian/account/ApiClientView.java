package dev.meridian.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client. */
@Schema(name = "ApiClient")
public record ApiClientView(UUID clientId, String name, Instant createdAt) {
    /** An employer's API clients. */
    public record ApiClientList(List<ApiClientView> items) {}
}
