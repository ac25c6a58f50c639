package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateService;
import dev.meridian.hiring.application.ApplicationViews.CardPage;
import dev.meridian.hiring.application.ApplicationViews.MyPage;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Applications in lists: an employer's, and a candidate's own. */
@ApplicationScoped
public class ApplicationLists {
    private static final Set<ApplicationState> ALL = EnumSet.allOf(ApplicationState.class);

    private final Session session;
    private final Keyset keyset;
    private final ApplicationMapper mapper;
    private final CandidateService candidates;
    private final Sides sides;
    private final Caller caller;

    /** What an employer's list may be narrowed to. */
    public record Selection(
            UUID employerId,
            @Nullable UUID postingId,
            @Nullable ApplicationState state,
            @Nullable String stage,
            @Nullable Instant updatedAfter,
            ListSort sort) {}

    @Inject
    ApplicationLists(
            Session session,
            Keyset keyset,
            ApplicationMapper mapper,
            CandidateService candidates,
            Sides sides,
            Caller caller) {
        this.session = session;
        this.keyset = keyset;
        this.mapper = mapper;
        this.candidates = candidates;
        this.sides = sides;
        this.caller = caller;
    }

    /** An employer's. */
    public CardPage of(Selection filter, Paging paging) {
        caller.requireRole(filter.employerId(), EmployerRole.VIEWER);
        SelectionQuery<ApplicationEntity> query = session.createSelectionQuery(
                        "from ApplicationEntity where employerId = :employer"
                                + " and (cast(:posting as uuid) is null or postingId = :posting)"
                                + " and state in :states"
                                + " and (cast(:stage as string) is null or stage = :stage)"
                                + " and updatedAt > :updatedAfter"
                                + " and (cast(:own as uuid) is null or candidateId <> :own)",
                        ApplicationEntity.class)
                .setParameter("employer", filter.employerId())
                .setParameter("own", sides.ownCandidate())
                .setParameter("posting", filter.postingId())
                .setParameter("states", filter.state() == null ? ALL : Set.of(filter.state()))
                .setParameter("stage", filter.stage())
                .setParameter("updatedAfter", filter.updatedAfter() == null ? Instant.EPOCH : filter.updatedAfter());
        Page<ApplicationEntity> page =
                keyset.page(query, "applications " + filter, filter.sort().orders(ApplicationEntity.class), paging);
        return new CardPage(mapper.cards(filter.employerId(), page.items()), page.nextCursor());
    }

    /** The caller's own. */
    public MyPage mine(@Nullable Instant updatedAfter, ListSort sort, Paging paging) {
        UUID me = candidates.findMine().orElseThrow(ProblemException::notFound).id();
        SelectionQuery<ApplicationEntity> query = session.createSelectionQuery(
                        "from ApplicationEntity where candidateId = :candidate and updatedAt > :updatedAfter",
                        ApplicationEntity.class)
                .setParameter("candidate", me)
                .setParameter("updatedAfter", updatedAfter == null ? Instant.EPOCH : updatedAfter);
        Page<ApplicationEntity> page = keyset.page(
                query,
                "own applications " + me + " " + updatedAfter + " " + sort,
                sort.orders(ApplicationEntity.class),
                paging);
        return new MyPage(mapper.forCandidate(page.items()), page.nextCursor());
    }
}
