package dev.meridian.hiring.application;

import dev.meridian.employer.RecruiterMails;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.mail.MailConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps employers to what their postings promise: tells them when an answer is due soon, and when it is overdue; each once for
 * each application, by an event and by mail. Replicas share the work.
 */
@ApplicationScoped
class ReplyReminders {
    private static final String WORKER = "reminders";
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final int BATCH = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String INTRODUCTION = "Your postings at Meridian promise an answer to everybody who applies. ";

    private final ApplicationRepository applications;
    private final ApplicationLog log;
    private final RecruiterMails mails;
    private final MailConfig mail;
    private final SystemCaller system;
    private final Clock clock;

    /** What there is to tell. */
    private enum Kind {
        DUE("application.reply-due", "Applicants wait for your answer", "These applicants wait for an answer until"),
        OVERDUE("application.overdue", "Answers to applicants are overdue", "These applicants should have had one by");

        private final String event;
        private final String subject;
        private final String words;

        Kind(String event, String subject, String words) {
            this.event = event;
            this.subject = subject;
            this.words = words;
        }
    }

    @Inject
    ReplyReminders(
            ApplicationRepository applications,
            ApplicationLog log,
            RecruiterMails mails,
            MailConfig mail,
            SystemCaller system,
            Clock clock) {
        this.applications = applications;
        this.log = log;
        this.mails = mails;
        this.mail = mail;
        this.system = system;
        this.clock = clock;
    }

    /** Tells all that is to be told now; one call at a time. */
    @Scheduled(every = "60s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void remind() {
        Instant now = clock.instant();
        tellAll(Kind.OVERDUE, () -> applications.takeOverdue(now, BATCH));
        tellAll(Kind.DUE, () -> applications.takeDue(now, now.plus(AHEAD), BATCH));
    }

    /** A transaction for each batch, so that none takes long. */
    private void tellAll(Kind kind, Supplier<List<ApplicationEntity>> batch) {
        int told = BATCH;
        while (told == BATCH) {
            told = system.call(WORKER, () -> tell(kind, batch.get()));
        }
    }

    private int tell(Kind kind, List<ApplicationEntity> waiting) {
        waiting.forEach(application -> log.append(application.toRef(), kind.event, Reason.NONE));
        waiting.stream()
                .collect(Collectors.groupingBy(application -> application.employerId))
                .forEach((employer, own) -> mails.send(employer, kind.subject, text(kind, own)));
        return waiting.size();
    }

    /** Names applications by their ids alone: what somebody wrote does not go out in our name. */
    private String text(Kind kind, List<ApplicationEntity> waiting) {
        String base = mail.linkBase().replaceAll("/+$", "") + "/applications/";
        return waiting.stream()
                .sorted(Comparator.comparing(ApplicationEntity::promisedBy))
                .map(application -> DAY.format(application.promisedBy()) + "  " + base + application.id)
                .collect(Collectors.joining("\n", INTRODUCTION + kind.words + " (UTC):\n\n", "\n"));
    }
}
