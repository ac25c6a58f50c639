package dev.meridian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meridian.support.SmtpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpTransportTest {
    private static final Mail MAIL = new Mail("ada@example.com", "Grüße", "First line\n.\nLast line with ü\n");

    private final Vertx vertx = Vertx.vertx();
    private SmtpServer server = start();

    private static SmtpServer start() {
        try {
            return SmtpServer.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begin() {
        server.close();
        server = start();
    }

    @AfterEach
    void stop() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private SmtpTransport transport(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("meridian.mail.host", "127.0.0.1");
        settings.put("meridian.mail.port", Integer.toString(server.port()));
        settings.put("meridian.mail.from", "Meridian <hello@meridian.example>");
        MailConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(MailConfig.class)
                .build()
                .getConfigMapping(MailConfig.class);
        return new SmtpTransport(vertx, config);
    }

    @Test
    void a_mail_arrives_as_plain_text_from_the_sender_that_is_set() throws Exception {
        transport(Map.of("meridian.mail.tls", "NONE")).send(MAIL);
        assertThat(server.taken()).hasSize(1);
        assertThat(server.taken().get(0))
                .containsPattern("From: .*hello@meridian\\.example")
                .contains("To: ada@example.com")
                .contains("Content-Type: text/plain")
                .contains("Auto-Submitted: auto-generated")
                .contains("First line");
    }

    @Test
    void a_server_that_does_not_encrypt_is_told_nothing_unless_that_is_wanted() {
        SmtpTransport transport = transport(Map.of());
        assertThatThrownBy(() -> transport.send(MAIL)).isInstanceOf(IOException.class);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_server_that_refuses_or_is_not_there_is_told_of_as_such() {
        SmtpTransport transport = transport(Map.of("meridian.mail.tls", "NONE"));
        server.refuse();
        assertThatThrownBy(() -> transport.send(MAIL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("451");
        server.close();
        assertThatThrownBy(() -> transport.send(MAIL)).isInstanceOf(IOException.class);
        assertThat(server.taken()).isEmpty();
    }
}
