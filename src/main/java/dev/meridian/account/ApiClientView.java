package dev.meridian.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An API client. */
public record ApiClientView(UUID clientId, String name, Instant createdAt) {
    /** An employer's API clients. */
    public record ApiClientList(List<ApiClientView> items) {}
}
