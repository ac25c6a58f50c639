package dev.meridian.hiring.application;

import dev.meridian.hiring.application.FunnelView.Rejections;
import dev.meridian.hiring.application.FunnelView.StageFigures;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts a posting's applications by stage, from their story alone. */
@ApplicationScoped
public class Funnel {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /**
     * Each stay of an application in a stage, with how it ended: by the state that it was left for, null where it goes on. An
     * event that moves nothing (an offer was made, an interview proposed) neither begins nor ends a stay.
     */
    private static final String STAYS =
            """
            with move as (
                select application_id, to_stage as stage, to_state as state, at,
                       lead(to_state) over story as next_state, lead(reason_code) over story as reason, lead(at) over story as left_at
                  from (select *, row_number() over (partition by application_id order by id) as number
                          from application_event where posting_id = :posting) as event
                 where number = 1 or (from_state, from_stage) <> (to_state, to_stage)
                window story as (partition by application_id order by id)
            ), stay as (
                select *, case when next_state in ('REJECTED', 'WITHDRAWN', 'DECLINED', 'EXPIRED') then next_state
                               when next_state is not null then 'MOVED' end as ended
                  from move where state not in ('REJECTED', 'WITHDRAWN', 'DECLINED', 'EXPIRED')
            )
            """;

    private static final String FIGURES = STAYS
            + """
            select stage, count(distinct application_id) as reached, count(*) filter (where ended is null) as here,
                   count(*) filter (where ended = 'MOVED') as moved, count(*) filter (where ended = 'WITHDRAWN') as withdrawn,
                   count(*) filter (where ended = 'DECLINED') as declined, count(*) filter (where ended = 'EXPIRED') as expired,
                   percentile_cont(0.5) within group (order by extract(epoch from left_at - at)) filter (where ended is not null)
                       as seconds
              from stay group by stage order by stage
            """;

    private static final String REJECTED = STAYS
            + """
            select stage, reason, count(*) as count from stay where ended = 'REJECTED'
             group by stage, reason order by count(*) desc, reason
            """;

    private final EntityManager entityManager;
    private final PostingService postings;
    private final HiringStages stages;

    @Inject
    Funnel(EntityManager entityManager, PostingService postings, HiringStages stages) {
        this.entityManager = entityManager;
        this.postings = postings;
        this.stages = stages;
    }

    /** The figures of all stages of the posting's employer, and of those that it had before. */
    public FunnelView of(UUID postingId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        Map<String, Tuple> figures = new LinkedHashMap<>();
        rows(FIGURES, postingId).forEach(row -> figures.put(row.get("stage", String.class), row));
        Map<String, List<Rejections>> rejected = new LinkedHashMap<>();
        rows(REJECTED, postingId)
                .forEach(row -> rejected.computeIfAbsent(row.get("stage", String.class), stage -> new ArrayList<>())
                        .add(new Rejections(row.get("reason", String.class), count(row, "count"))));
        return new FunnelView(order(stages.of(posting.employerId()), figures.keySet()).stream()
                .map(stage -> figures(stage, figures.get(stage), rejected.getOrDefault(stage, List.of())))
                .toList());
    }

    /** The way from an invitation to a hire; stages that the employer has no longer stand before the offer. */
    private static Set<String> order(List<HiringStage> own, Set<String> seen) {
        Set<String> last = Set.of(ApplicationState.OFFER.name(), ApplicationState.HIRED.name());
        Set<String> order = new LinkedHashSet<>();
        Stream.of(ApplicationState.INVITED, ApplicationState.NEW)
                .map(Enum::name)
                .forEach(order::add);
        own.stream().map(HiringStage::code).forEach(order::add);
        seen.stream().filter(stage -> !last.contains(stage)).forEach(order::add);
        Stream.of(ApplicationState.OFFER, ApplicationState.HIRED)
                .map(Enum::name)
                .forEach(order::add);
        return order;
    }

    private static StageFigures figures(String stage, @Nullable Tuple row, List<Rejections> rejected) {
        if (row == null) {
            return new StageFigures(stage, 0, 0, 0, List.of(), 0, 0, 0, null);
        }
        return new StageFigures(
                stage,
                count(row, "reached"),
                count(row, "here"),
                count(row, "moved"),
                rejected,
                count(row, "withdrawn"),
                count(row, "declined"),
                count(row, "expired"),
                hours(row.get("seconds", Number.class)));
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static @Nullable BigDecimal hours(@Nullable Number seconds) {
        return seconds == null
                ? null
                : BigDecimal.valueOf(seconds.doubleValue()).divide(SECONDS_PER_HOUR, 1, RoundingMode.HALF_UP);
    }

    @SuppressWarnings("unchecked") // the query selects tuples
    private List<Tuple> rows(String query, UUID postingId) {
        return entityManager
                .createNativeQuery(query, Tuple.class)
                .setParameter("posting", postingId)
                .getResultList();
    }
}
