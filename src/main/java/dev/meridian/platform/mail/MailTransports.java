package dev.meridian.platform.mail;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the way that mail leaves the service. */
class MailTransports {
    @Produces
    @Singleton
    MailTransport transport(Vertx vertx, MailConfig config) {
        return config.host().isPresent() ? new SmtpTransport(vertx, config) : new LogTransport();
    }
}
