package dev.meridian.platform.mail;

import dev.meridian.platform.production.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Mails hold tokens: in production they go to people, over encrypted connections, and not to the log. */
@ApplicationScoped
class MailRule implements ProductionRule {
    private final MailConfig config;

    @Inject
    MailRule(MailConfig config) {
        this.config = config;
    }

    @Override
    public List<String> broken() {
        if (config.host().isEmpty()) {
            return List.of("Mails, with the tokens in them, would go to the log: set MERIDIAN_MAIL_HOST, and what your"
                    + " SMTP server needs besides.");
        }
        List<String> broken = new ArrayList<>();
        if (config.tls() == MailConfig.Tls.NONE) {
            broken.add("MERIDIAN_MAIL_TLS=NONE sends mails, with the tokens in them, in the open: leave it out, or set"
                    + " it to TLS.");
        }
        if (!config.linkBase().startsWith("https://")) {
            broken.add("MERIDIAN_MAIL_LINK_BASE does not lead to pages with https: set it to the address of the"
                    + " application whose pages confirm an address and set a password.");
        }
        if (config.from().contains("meridian.invalid")) {
            broken.add("MERIDIAN_MAIL_FROM is nobody's address: set it to one that your SMTP server sends for.");
        }
        return broken;
    }
}
