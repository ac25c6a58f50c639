package dev.meridian.platform.mail;

import org.jboss.logging.Logger;

/** Mail to the log, where no server is configured. */
final class LogTransport implements MailTransport {
    private static final Logger LOG = Logger.getLogger(LogTransport.class);

    @Override
    public void send(Mail mail) {
        LOG.infof("Mail to %s: %s%n%n%s", mail.to(), mail.subject(), mail.text());
    }
}
