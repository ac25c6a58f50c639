package dev.meridian.matching;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.matching.MatchViews.ShortlistEntry;
import dev.meridian.matching.MatchViews.ShortlistView;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The candidates whom an employer keeps in view for a posting. Kept by their own ids, shown by the ids that the employer
 * knows; whoever is hidden from it meanwhile is not shown, and returns with the profile.
 */
@ApplicationScoped
public class Shortlist {
    private static final int MOST = 500;

    private final ShortlistRepository entries;
    private final PostingService postings;
    private final CandidateDirectory directory;
    private final EmployerViews views;
    private final EventLog events;
    private final Clock clock;

    @Inject
    Shortlist(
            ShortlistRepository entries,
            PostingService postings,
            CandidateDirectory directory,
            EmployerViews views,
            EventLog events,
            Clock clock) {
        this.entries = entries;
        this.postings = postings;
        this.directory = directory;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** The list, the oldest entry first. */
    public ShortlistView of(UUID postingId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        List<ShortlistEntry> items = entries.of(postingId).stream()
                .map(entry -> entry(posting.employerId(), entry))
                .flatMap(Optional::stream)
                .toList();
        return new ShortlistView(items);
    }

    /** Puts a candidate on the list; nothing changes where they are on it. */
    public void add(UUID postingId, UUID shownId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.RECRUITER);
        UUID candidateId = views.findId(posting.employerId(), shownId).orElseThrow(ProblemException::notFound);
        if (entries.count("key.postingId", postingId) >= MOST) {
            throw ProblemException.of(ProblemType.CONFLICT, "A shortlist holds at most " + MOST + " candidates");
        }
        var key = new ShortlistEntity.Key(postingId, candidateId);
        if (entries.add(key, posting.employerId(), clock.instant())) {
            tell("shortlist.added", posting);
        }
    }

    /** Takes a candidate off the list; nothing changes where they are not on it. */
    public void remove(UUID postingId, UUID shownId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.RECRUITER);
        UUID candidateId = views.findId(posting.employerId(), shownId).orElseThrow(ProblemException::notFound);
        if (entries.deleteById(new ShortlistEntity.Key(postingId, candidateId))) {
            tell("shortlist.removed", posting);
        }
    }

    /** The own ids of all on the list. */
    Set<UUID> candidates(UUID postingId) {
        return entries.of(postingId).stream().map(e -> e.key.candidateId()).collect(Collectors.toSet());
    }

    /** The event names the posting alone: its subject would tell an anonymous candidate's own id. */
    private void tell(String type, PostingSnapshot posting) {
        events.append(DomainEvent.ofEmployer(type, posting.id(), posting.version(), posting.employerId()));
    }

    private Optional<ShortlistEntry> entry(UUID employerId, ShortlistEntity entry) {
        UUID shownId = views.shownId(employerId, entry.key.candidateId());
        return views.findId(employerId, shownId)
                .map(id -> directory.card(id).orElse(null))
                .filter(Objects::nonNull)
                .map(card -> new ShortlistEntry(
                        shownId,
                        card.anonymous() ? MatchAnswers.nameOf(shownId) : card.displayName(),
                        card.anonymous() ? null : card.headline(),
                        card.countryCode(),
                        card.anonymous(),
                        entry.createdAt));
    }
}
