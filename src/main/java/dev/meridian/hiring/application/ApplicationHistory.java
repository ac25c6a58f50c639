package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationViews.EventList;
import dev.meridian.hiring.application.ApplicationViews.EventView;
import dev.meridian.hiring.application.ApplicationViews.ReasonView;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The story of one application, for each side what it may know. */
@ApplicationScoped
public class ApplicationHistory {
    /** What events are shown by, of whatever selection. */
    static final String COLUMNS = "id, application_id, posting_id, type, side, actor, from_state, to_state, to_stage,"
            + " reason_code, reason_words, at";

    private final EntityManager entityManager;
    private final Applications applications;

    @Inject
    ApplicationHistory(EntityManager entityManager, Applications applications) {
        this.entityManager = entityManager;
        this.applications = applications;
    }

    /** The story, the oldest event first. */
    public EventList of(UUID applicationId) {
        ApplicationRef application = applications.get(applicationId, EmployerRole.VIEWER);
        boolean own = applications.sideOf(application) == Side.EMPLOYER;
        List<EventView> items = events(applicationId).stream()
                .map(row -> own ? forEmployer(row) : forCandidate(row))
                // What moves within the employer's own stages is no news to the candidate.
                .filter(event -> own
                        || !event.from().equals(event.to())
                        || !event.type().equals(ApplicationAction.ADVANCE.event()))
                .toList();
        return new EventList(items);
    }

    @SuppressWarnings("unchecked") // the query selects tuples
    private List<Tuple> events(UUID applicationId) {
        return entityManager
                .createNativeQuery(
                        "select " + COLUMNS + " from application_event where application_id = :id order by id",
                        Tuple.class)
                .setParameter("id", applicationId)
                .getResultList();
    }

    static EventView forEmployer(Tuple row) {
        Side side = Side.valueOf(row.get("side", String.class));
        return view(
                row,
                side == Side.EMPLOYER ? row.get("actor", String.class) : null,
                row.get("from_state", String.class),
                row.get("to_state", String.class),
                row.get("to_stage", String.class));
    }

    private static EventView forCandidate(Tuple row) {
        return view(row, null, status(row, "from_state"), status(row, "to_state"), null);
    }

    private static String status(Tuple row, String column) {
        return ApplicationStatus.of(ApplicationState.valueOf(row.get(column, String.class)))
                .name();
    }

    private static EventView view(Tuple row, @Nullable String actor, String from, String to, @Nullable String stage) {
        String code = row.get("reason_code", String.class);
        String words = row.get("reason_words", String.class);
        return new EventView(
                row.get("id", UUID.class),
                row.get("application_id", UUID.class),
                row.get("posting_id", UUID.class),
                row.get("type", String.class),
                Side.valueOf(row.get("side", String.class)),
                actor,
                from,
                to,
                stage,
                code == null && words == null ? null : new ReasonView(code, words),
                row.get("at", Instant.class));
    }
}
