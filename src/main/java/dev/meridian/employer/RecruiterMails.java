package dev.meridian.employer;

import dev.meridian.account.AccountService;
import dev.meridian.platform.mail.Mail;
import dev.meridian.platform.mail.MailOutbox;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Mails to those who look after an employer's applicants: its owners and recruiters. Only to addresses that were confirmed,
 * since anybody can sign up with anybody's; and what somebody typed has no place in the text, for the same reason.
 */
@ApplicationScoped
public class RecruiterMails {
    private final MemberRepository members;
    private final AccountService accounts;
    private final MailOutbox outbox;

    @Inject
    RecruiterMails(MemberRepository members, AccountService accounts, MailOutbox outbox) {
        this.members = members;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Puts a mail to each of them into the outbox, in the transaction at hand, which must be the service's own. */
    public void send(UUID employerId, String subject, String text) {
        members.of(employerId).stream()
                .filter(member -> member.role.includes(EmployerRole.RECRUITER))
                .flatMap(member -> accounts.confirmedAddress(member.key.accountId()).stream())
                .forEach(address -> outbox.add(new Mail(address, subject, text)));
    }
}
