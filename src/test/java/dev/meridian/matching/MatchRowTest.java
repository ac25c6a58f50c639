package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.candidate.HeldSkillForm;
import dev.meridian.candidate.MatchRow;
import dev.meridian.candidate.MatchRows;
import dev.meridian.candidate.Visibility;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.json.StoredJson;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayUnit;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The short form that the index is read from says what the profile says. */
@ServiceTest
class MatchRowTest {
    private static final int CASES = 1_000;
    private static final long SEED = 20260101;
    private static final List<String> ZONES =
            List.of("Europe/Lisbon", "America/Argentina/ComodRivadavia", "Etc/GMT+12", "UTC", "America/Port-au-Prince");

    @Inject
    AgroalDataSource dataSource;

    @Inject
    MatchRows rows;

    private final StoredJson json = new StoredJson();
    private final MatchRowParser parser = new MatchRowParser();

    @Test
    void for_any_profile_the_row_gives_what_the_profile_gives() throws SQLException {
        Random random = new Random(SEED);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement sql = connection.prepareStatement("select match_row(cast(? as jsonb))")) {
            for (int i = 0; i < CASES; i++) {
                CandidateForm form = form(random);
                sql.setString(1, json.write(form));
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    UUID id = UUID.randomUUID();
                    UUID alias = form.visibilityOrDefault() == Visibility.ANONYMOUS ? UUID.randomUUID() : null;
                    MatchRowParser.Profile parsed = parser.parse(
                            new MatchRow(id, i, alias, false, row.getString(1).getBytes(StandardCharsets.UTF_8)));
                    assertThat(parsed.candidate())
                            .as("seed %d, case %d: %s", SEED, i, row.getString(1))
                            .isEqualTo(EngineInputs.candidate(
                                    new CandidateSnapshot(id, alias == null ? id : alias, i, form)));
                    assertThat(parsed.blocked()).isEqualTo(form.blockedEmployersOrNone());
                }
            }
        }
    }

    @Test
    void what_is_stored_is_read_back_by_id() throws SQLException {
        Api person = Api.candidate();
        UUID id = UUID.fromString(person.createCandidate(
                Samples.candidate().with("visibility", "ANONYMOUS").with("noticeDays", 30)));
        List<MatchRow> read = new ArrayList<>();
        rows.forEach(List.of(id, UUID.randomUUID()), read::add);
        assertThat(read).hasSize(1);
        MatchRow row = read.get(0);
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.version()).isZero();
        assertThat(row.alias()).isNotNull().isNotEqualTo(id);
        assertThat(row.isHidden()).isFalse();
        assertThat(parser.parse(row).candidate().skills()).hasSize(4);
        assertThat(parser.parse(row).candidate().noticeDays()).isEqualTo(30);

        person.patch("/v1/candidates/me", Json.of("visibility", "HIDDEN"), person.tag("/v1/candidates/me"));
        read.clear();
        rows.forEach(List.of(id), read::add);
        assertThat(read.get(0).isHidden()).isTrue();
        assertThat(read.get(0).version()).isEqualTo(1);
        read.clear();
        rows.forEachShown(read::add);
        assertThat(read).extracting(MatchRow::id).doesNotContain(id).doesNotHaveDuplicates();
    }

    @Test
    void a_row_that_cannot_be_read_says_whose_it_is_and_nothing_else() {
        UUID id = UUID.randomUUID();
        byte[] nonsense = "0;;;;;x EUR HOUR;;;;;".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> parser.parse(new MatchRow(id, 0, null, false, nonsense)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(id.toString());
    }

    private static CandidateForm form(Random random) {
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        PayRateForm desired = maybe(random, () -> rate(random, 1_000));
        PayRateForm minimum = desired == null
                ? null
                : maybe(
                        random,
                        () -> new PayRateForm(
                                desired.amount().divide(BigDecimal.valueOf(2)),
                                desired.currency(),
                                desired.unit(),
                                desired.hoursPerWeek()));
        Set<UUID> skillIds = new HashSet<>();
        for (int i = random.nextInt(41); i > 0; i--) {
            skillIds.add(UUID.randomUUID());
        }
        return new CandidateForm(
                "Näme; of \\ \"somebody\"",
                maybe(random, () -> "a|b;c\n"),
                maybe(random, () -> "PT"),
                maybe(random, () -> hours(random, zone)),
                maybe(random, () -> hours(random, zone)),
                maybe(random, () -> skillIds.stream()
                        .map(id -> new HeldSkillForm(
                                id,
                                null,
                                1 + random.nextInt(5),
                                maybe(random, () -> random.nextInt(61)),
                                maybe(random, () -> LocalDate.of(2020, 2, 29))))
                        .toList()),
                maybe(random, () -> Stream.of("en", "zh-Hant-TW", "sr-Latn", "pt-BR")
                        .limit(random.nextInt(5))
                        .map(tag -> new LanguageForm(tag, any(random, CefrLevel.values())))
                        .toList()),
                desired,
                minimum,
                maybe(random, () -> Stream.of(EngagementKind.values())
                        .filter(kind -> random.nextBoolean())
                        .collect(Collectors.toSet())),
                maybe(random, () -> LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28))),
                maybe(random, () -> random.nextInt(366)),
                maybe(random, () -> List.of("PT", "ES")),
                maybe(random, () -> any(random, Visibility.values())),
                maybe(random, () -> Stream.generate(UUID::randomUUID)
                        .limit(random.nextInt(4))
                        .collect(Collectors.toSet())),
                null);
    }

    private static PayRateForm rate(Random random, int most) {
        return new PayRateForm(
                BigDecimal.valueOf(1 + random.nextInt(most), random.nextInt(4) - 1),
                List.of("EUR", "USD", "JPY").get(random.nextInt(3)),
                any(random, PayUnit.values()),
                maybe(random, () -> BigDecimal.valueOf(4L * (1 + random.nextInt(40)) + 1, 0)
                        .divide(BigDecimal.valueOf(4))));
    }

    private static WeeklyHoursForm hours(Random random, String zone) {
        List<WeeklyHoursForm.Interval> intervals = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            intervals.add(new WeeklyHoursForm.Interval(
                    DayOfWeek.of(1 + random.nextInt(7)), quarter(random), quarter(random)));
        }
        return new WeeklyHoursForm(zone, intervals);
    }

    private static LocalTime quarter(Random random) {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }
}
