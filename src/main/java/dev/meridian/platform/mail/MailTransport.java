package dev.meridian.platform.mail;

import java.io.IOException;

/** The way that mail leaves the service. */
public interface MailTransport {
    /**
     * Hands a mail over, and returns once the other side has taken it.
     *
     * @throws IOException where it was not taken; it may be tried again
     */
    void send(Mail mail) throws IOException;
}
