package dev.meridian.platform.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Mail to an SMTP server. Called on a worker's thread, which waits for the server's answer. */
final class SmtpTransport implements MailTransport {
    /** Longer than a server may take to answer, and shorter than the first pause before the next attempt. */
    private static final int PATIENCE_SECONDS = 30;

    private final MailClient client;
    private final String from;

    SmtpTransport(Vertx vertx, MailConfig config) {
        io.vertx.ext.mail.MailConfig server = new io.vertx.ext.mail.MailConfig()
                .setHostname(config.host().orElseThrow())
                .setPort(config.port())
                .setSsl(config.tls() == MailConfig.Tls.TLS)
                .setStarttls(
                        config.tls() == MailConfig.Tls.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE)
                .setKeepAlive(false);
        server.setHostnameVerificationAlgorithm("HTTPS").setConnectTimeout(10_000);
        config.username().ifPresent(server::setUsername);
        config.password().ifPresent(server::setPassword);
        this.client = MailClient.create(vertx, server);
        this.from = config.from();
    }

    @Override
    public void send(Mail mail) throws IOException {
        MailMessage message = new MailMessage()
                .setFrom(from)
                .setTo(mail.to())
                .setSubject(mail.subject())
                .setText(mail.text());
        // Automatic answers to a machine help nobody (RFC 3834).
        message.addHeader("Auto-Submitted", "auto-generated");
        try {
            client.sendMail(message).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("No answer within " + PATIENCE_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The service is stopping", e);
        }
    }
}
