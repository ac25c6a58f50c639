package dev.meridian.account;

import dev.meridian.platform.http.ClientAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the request at hand comes from, as limits count it. */
@ApplicationScoped
class RequestPlace {
    private final CurrentVertxRequest request;
    private final ClientAddress address;

    @Inject
    RequestPlace(CurrentVertxRequest request, ClientAddress address) {
        this.request = request;
        this.address = address;
    }

    String get() {
        return address.of(request.getCurrent().request());
    }
}
