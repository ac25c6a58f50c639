package dev.meridian.support;

import dev.meridian.platform.mail.Mail;
import dev.meridian.platform.mail.MailTransport;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the mail of all tests, and keeps it by address. */
@Alternative
@Priority(1)
@Singleton
public class TestMailbox implements MailTransport {
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]{43})\\s");
    private static final int PATIENCE_SECONDS = 30;

    private final Map<String, BlockingQueue<Mail>> arrived = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public void send(Mail mail) throws IOException {
        if (refused.contains(mail.to())) {
            throw new IOException("550 no such mailbox");
        }
        of(mail.to()).add(mail);
    }

    /** The next mail to an address that nobody has read yet; waits for it. */
    public Mail next(String address) throws InterruptedException {
        Mail mail = of(address).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (mail == null) {
            throw new AssertionError("No mail came to " + address);
        }
        return mail;
    }

    /** What has come to an address and nobody has read yet. */
    public List<Mail> unread(String address) {
        return new ArrayList<>(of(address));
    }

    /** From now on there is no such mailbox. */
    public void refuse(String address) {
        refused.add(address);
    }

    /** The token in a mail's link. */
    public static String token(Mail mail) {
        Matcher link = TOKEN.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("No token in: " + mail.text());
        }
        return link.group(1);
    }

    private BlockingQueue<Mail> of(String address) {
        return arrived.computeIfAbsent(address, a -> new LinkedBlockingQueue<>());
    }
}
