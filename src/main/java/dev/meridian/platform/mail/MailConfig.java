package dev.meridian.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of mail. Without a server, mail goes to the log, tokens and all: for trying the service out, not for strangers. */
@ConfigMapping(prefix = "meridian.mail")
public interface MailConfig {
    /** How a connection to the server is kept secret. */
    enum Tls {
        /** Begun in the open and encrypted before anything is said, or not used at all; usually port 587. */
        STARTTLS,
        /** Encrypted from the first byte; usually port 465. */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    /** The SMTP server's name; default: none, and mail goes to the log. */
    Optional<String> host();

    /** The SMTP server's port. */
    @WithDefault("587")
    int port();

    /** How the connection is kept secret. */
    @WithDefault("STARTTLS")
    Tls tls();

    /** The name under which the service signs in at the server; default: it does not. */
    Optional<String> username();

    /** The password that goes with it. */
    Optional<String> password();

    /** The sender. */
    @WithDefault("Meridian <no-reply@meridian.invalid>")
    String from();

    /**
     * The pages that links in mails lead to, of the application that people use: {@code /confirm-email#token=...},
     * {@code /reset-password#token=...} and {@code /applications/<id>} below this address.
     */
    @WithDefault("http://localhost:8080")
    String linkBase();

    /** How long delivery is tried. */
    @WithDefault("P1D")
    Duration retryFor();

    /** How long a mail that was given up stays for operators to see, without its text. */
    @WithDefault("P30D")
    Duration keepGivenUp();
}
