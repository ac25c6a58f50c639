package dev.meridian.hiring.application;

import dev.meridian.employer.EmployerFacets;
import dev.meridian.employer.EmployerReliability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an employer answers those who apply, as everyone may know it. */
@ApplicationScoped
class Reliability implements EmployerFacets.Reliability {
    private static final int DAYS = 365;

    /** Below, the figures would tell of single applications. */
    private static final long LEAST = 5;

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Reliability(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Optional<EmployerReliability> of(UUID employerId) {
        Instant now = clock.instant();
        LocalDate since = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
        Tuple row = (Tuple) entityManager
                .createNativeQuery(
                        "select due, answered, in_time, median_seconds from answers_of(:employer, :since, :now)",
                        Tuple.class)
                .setParameter("employer", employerId)
                .setParameter("since", since.atStartOfDay().toInstant(ZoneOffset.UTC))
                .setParameter("now", now)
                .getSingleResult();
        long due = count(row, "due");
        return due < LEAST
                ? Optional.empty()
                : Optional.of(new EmployerReliability(
                        due,
                        count(row, "answered"),
                        BigDecimal.valueOf(count(row, "in_time"))
                                .divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP),
                        days(row.get("median_seconds", Number.class)),
                        since));
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static @Nullable BigDecimal days(@Nullable Number seconds) {
        return seconds == null
                ? null
                : BigDecimal.valueOf(seconds.doubleValue()).divide(SECONDS_PER_DAY, 1, RoundingMode.HALF_UP);
    }
}
