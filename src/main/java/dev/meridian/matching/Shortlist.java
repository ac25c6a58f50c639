package dev.meridian.matching;

import dev.meridian.candidate.CandidateCard;
import dev.meridian.candidate.CandidateCards;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.matching.MatchViews.ShortlistEntry;
import dev.meridian.matching.MatchViews.ShortlistView;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The candidates whom an employer keeps in view for a posting. Kept by their own ids, shown by the ids that the employer
 * knows, and only while they are known under the alias that they were added by: who has become anonymous since is not told
 * to be the one who was on the list. Whoever is hidden meanwhile returns with the profile.
 */
@ApplicationScoped
public class Shortlist {
    private static final int MOST = 500;

    private final ShortlistRepository entries;
    private final PostingService postings;
    private final CandidateDirectory directory;
    private final CandidateCards cards;
    private final EmployerViews views;
    private final EventLog events;
    private final Clock clock;

    @Inject
    Shortlist(
            ShortlistRepository entries,
            PostingService postings,
            CandidateDirectory directory,
            CandidateCards cards,
            EmployerViews views,
            EventLog events,
            Clock clock) {
        this.entries = entries;
        this.postings = postings;
        this.directory = directory;
        this.cards = cards;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** The list, the oldest entry first. */
    public ShortlistView of(UUID postingId) {
        return visible(postings.snapshot(postingId, EmployerRole.VIEWER));
    }

    /** Puts a candidate on the list; nothing changes where they are on it. */
    public void add(UUID postingId, UUID shownId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.RECRUITER);
        PreparedCandidate candidate = views.find(posting.employerId(), shownId).orElseThrow(ProblemException::notFound);
        // Those whom the employer cannot see do not count, lest the count tell of them; the table has its own end.
        if (visible(posting).items().size() >= MOST || entries.count("key.postingId", postingId) >= 10L * MOST) {
            throw ProblemException.of(ProblemType.CONFLICT, "A shortlist holds at most " + MOST + " candidates");
        }
        var key = new ShortlistEntity.Key(postingId, candidate.id());
        if (entries.add(key, aliasOf(candidate), posting.employerId(), clock.instant())) {
            tell("shortlist.added", posting);
        }
    }

    /** Takes a candidate off the list; nothing changes where they are not on it. */
    public void remove(UUID postingId, UUID shownId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.RECRUITER);
        PreparedCandidate candidate = views.find(posting.employerId(), shownId).orElseThrow(ProblemException::notFound);
        if (entries.deleteById(new ShortlistEntity.Key(postingId, candidate.id()))) {
            tell("shortlist.removed", posting);
        }
    }

    /** The own ids of all on the list who are still whom they were added as. */
    Set<UUID> candidates(UUID postingId) {
        return entries.of(postingId).stream()
                .filter(entry -> directory
                        .index()
                        .find(entry.key.candidateId())
                        .filter(candidate -> aliasOf(candidate).equals(entry.alias))
                        .isPresent())
                .map(entry -> entry.key.candidateId())
                .collect(Collectors.toSet());
    }

    /** The event names the posting alone: its subject would tell an anonymous candidate's own id. */
    private void tell(String type, PostingSnapshot posting) {
        events.append(DomainEvent.ofEmployer(type, posting.id(), posting.version(), posting.employerId()));
    }

    private ShortlistView visible(PostingSnapshot posting) {
        UUID employerId = posting.employerId();
        Set<UUID> blocking = directory.blocking(employerId);
        List<ShortlistEntity> listed = entries.of(posting.id());
        Map<UUID, CandidateCard> shown =
                cards.of(listed.stream().map(entry -> entry.key.candidateId()).toList());
        Function<CandidateCard, UUID> shownId = views.shownIds(employerId);
        List<ShortlistEntry> items = listed.stream()
                .filter(entry -> !blocking.contains(entry.key.candidateId()))
                .flatMap(entry -> Optional.ofNullable(shown.get(entry.key.candidateId())).stream()
                        .filter(card -> card.alias().equals(entry.alias))
                        .map(card -> entry(entry, card, shownId.apply(card))))
                .sorted(Comparator.comparing(ShortlistEntry::addedAt).thenComparing(ShortlistEntry::candidateId))
                .toList();
        return new ShortlistView(items);
    }

    private static UUID aliasOf(PreparedCandidate prepared) {
        Candidate candidate = prepared.candidate();
        UUID alias = candidate.alias();
        return alias == null ? candidate.id() : alias;
    }

    private static ShortlistEntry entry(ShortlistEntity entry, CandidateCard card, UUID shownId) {
        return new ShortlistEntry(
                shownId,
                MatchAnswers.nameOf(card, shownId),
                card.headline(),
                card.countryCode(),
                card.anonymousId() != null,
                entry.createdAt);
    }
}
