package dev.meridian.bench;

import dev.meridian.matching.engine.BenchAccess.Hours;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.WeekSlots;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one would make for nothing but this ranking: hourly figures, hashes and classes of hours are worked out
 * when a candidate is written; who holds a skill is read from a covering index alone.
 */
final class PostgresSchema {
    /** For a machine of its own; nothing is lost here by a crash. */
    static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "1GB",
            "work_mem", "256MB",
            "maintenance_work_mem", "512MB",
            "effective_cache_size", "4GB",
            "random_page_cost", "1.1",
            "max_wal_size", "4GB",
            "fsync", "off",
            "max_parallel_workers_per_gather", "0",
            "jit", "off");

    static final String TABLES =
            """
            create unlogged table candidate (
                no             integer not null,
                id             uuid not null,
                tie            bigint not null,
                hours          integer not null,
                ask            bigint,
                minimum        bigint,
                currency       smallint,
                kinds          integer not null,
                available_from integer not null,
                notice         integer not null,
                country        text,
                languages      text[] not null
            );
            create unlogged table candidate_skill (
                skill smallint not null,
                no    integer not null,
                level smallint not null,
                years smallint not null
            );
            create unlogged table hours_class (
                hours     integer primary key,
                clock     text not null,
                preferred bit(672) not null,
                every     bit(672) not null
            )
            """;

    static final String INDEXES =
            """
            alter table candidate add primary key (no);
            create index candidate_country on candidate (country);
            create index candidate_languages on candidate using gin (languages);
            create unique index candidate_skill_holders on candidate_skill (skill, no) include (level, years);
            create unique index candidate_skill_of on candidate_skill (no, skill) include (level, years);
            vacuum analyze candidate;
            vacuum analyze candidate_skill;
            vacuum analyze hours_class
            """;

    private PostgresSchema() {}

    /** Adds the lines of one candidate to what will be copied. */
    static void append(int number, Row row, StringBuilder candidates, StringBuilder skills) {
        candidates
                .append(number)
                .append('\t')
                .append(row.candidate().id())
                .append('\t')
                .append(row.tieHash() ^ Long.MIN_VALUE)
                .append('\t')
                .append(row.hours())
                .append('\t')
                .append(orNull(row.ask()))
                .append('\t')
                .append(orNull(row.minimum()))
                .append('\t')
                .append(orNull(row.currency()))
                .append('\t')
                .append(row.kinds())
                .append('\t')
                .append(row.availableFrom())
                .append('\t')
                .append(row.noticeDays())
                .append('\t')
                .append(
                        row.candidate().countryCode() == null
                                ? "\\N"
                                : row.candidate().countryCode())
                .append("\t{")
                .append(row.candidate().languages().stream()
                        .flatMap(spoken -> Arrays.stream(CefrLevel.values())
                                .filter(level -> spoken.level().atLeast(level))
                                .map(level -> language(spoken.languageTag(), level)))
                        .collect(Collectors.joining(",")))
                .append("}\n");
        row.candidate().skills().forEach(held -> skills.append(Skills.number(held.skillId()))
                .append('\t')
                .append(number)
                .append('\t')
                .append(held.level())
                .append('\t')
                .append(held.years())
                .append('\n'));
    }

    /** The lines of the classes of hours. */
    static StringBuilder hours(Row.Dictionary dictionary) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < dictionary.hours().size(); number++) {
            @Nullable Hours hours = dictionary.hours().get(number);
            if (hours != null) {
                lines.append(number)
                        .append('\t')
                        .append(hours.clock())
                        .append('\t')
                        .append(bits(hours.preferred()))
                        .append('\t')
                        .append(bits(hours.all()))
                        .append('\n');
            }
        }
        return lines;
    }

    static String language(String tag, CefrLevel level) {
        return tag + level;
    }

    static String bits(WeekSlots slots) {
        return IntStream.range(0, WeekSlots.SLOTS)
                .mapToObj(slot -> slots.contains(slot) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private static String orNull(long value) {
        return value < 0 ? "\\N" : Long.toString(value);
    }
}
