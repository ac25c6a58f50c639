package dev.meridian.privacy;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people agree to: said by them, recorded with the time and the text, and taken back as easily as given. */
@ApplicationScoped
public class ConsentService {
    private final ConsentRepository consents;
    private final Event<ConsentWithdrawn> withdrawn;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ConsentService(
            ConsentRepository consents,
            Event<ConsentWithdrawn> withdrawn,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.consents = consents;
        this.withdrawn = withdrawn;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller's consents. */
    public List<ConsentView> own() {
        UUID account = caller.accountId();
        return Stream.of(Purpose.values())
                .map(purpose -> view(purpose, consents.last(account, purpose)).body())
                .toList();
    }

    /** One of the caller's consents. */
    public Tagged<ConsentView> own(Purpose purpose) {
        return view(purpose, consents.last(caller.accountId(), purpose));
    }

    /** Takes the caller's word. What is said already is not recorded again. */
    public Tagged<ConsentView> say(Purpose purpose, ConsentForm form, @Nullable String ifMatch) {
        UUID account = caller.accountId();
        consents.lock(account);
        Optional<ConsentEntity> last = consents.last(account, purpose);
        Precondition.require(ifMatch, view(purpose, last).tag());
        boolean given = Boolean.TRUE.equals(form.given());
        if (given) {
            requireTextInForce(purpose, form.textVersion());
        }
        boolean said = last.map(l -> l.given).orElse(false);
        if (said == given && (!given || last.orElseThrow().textVersion == purpose.textVersion())) {
            return view(purpose, last);
        }
        ConsentEntity now = record(account, purpose, last, given);
        events.append(DomainEvent.of(given ? "consent.given" : "consent.withdrawn", account, now.key.version())
                .with(purpose.name()));
        if (!given) {
            withdrawn.fire(new ConsentWithdrawn(account, purpose));
        }
        return view(purpose, Optional.of(now));
    }

    /**
     * Records that somebody agrees by what they do, unless they have agreed before.
     *
     * @throws ProblemException where they took the consent back: then they have to say that they agree, and not merely act so
     */
    public void imply(UUID account, Purpose purpose) {
        consents.lock(account);
        Optional<ConsentEntity> last = consents.last(account, purpose);
        if (last.isEmpty()) {
            record(account, purpose, last, true);
        } else if (!last.get().given) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "You took back the consent " + purpose + "; give it again at /v1/accounts/me/consents/" + purpose);
        }
    }

    private ConsentEntity record(UUID account, Purpose purpose, Optional<ConsentEntity> last, boolean given) {
        long version = version(last) + 1;
        ConsentEntity said =
                new ConsentEntity(new ConsentEntity.Key(account, purpose, version), given, clock.instant());
        consents.persist(said);
        return said;
    }

    private static void requireTextInForce(Purpose purpose, @Nullable Integer textVersion) {
        if (textVersion == null) {
            throw ProblemException.invalid("/textVersion", "REQUIRED", "is needed to give a consent");
        }
        if (textVersion != purpose.textVersion()) {
            throw ProblemException.invalid(
                    "/textVersion",
                    "NOT_IN_FORCE",
                    "is not the text in force, which is " + purpose.textVersion() + "; read it first");
        }
    }

    private static long version(Optional<ConsentEntity> last) {
        return last.map(said -> said.key.version()).orElse(0L);
    }

    private static Tagged<ConsentView> view(Purpose purpose, Optional<ConsentEntity> last) {
        ConsentView view = new ConsentView(
                purpose,
                last.map(said -> said.given).orElse(false),
                last.map(said -> said.at).orElse(null),
                last.map(said -> said.textVersion).orElse(null),
                purpose.text(),
                purpose.textVersion());
        return new Tagged<>(view, Precondition.tag(version(last), "consent"));
    }
}
