package dev.meridian.matching;

import dev.meridian.candidate.MatchRow;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.HeldSkill;
import dev.meridian.matching.engine.SpokenLanguage;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link MatchRow} says, by hand, since a hundred thousand are read in a second. Gives the same as {@link
 * EngineInputs} makes of the profile itself, which a test holds it to. Not for several threads at once.
 */
final class MatchRowParser {
    private static final int SKILL = 35;
    private static final int INTERVAL = 12;
    private static final int ID = 32;

    /** Of each kind: what one says, many say, such as nine to five in Berlin. */
    private static final int REMEMBERED = 50_000;

    private final Map<ByteBuffer, List<SpokenLanguage>> languages = new HashMap<>();
    private final Map<ByteBuffer, WeeklyHours> hours = new HashMap<>();
    private final Map<ByteBuffer, PayRate> rates = new HashMap<>();
    private final Map<ByteBuffer, Set<EngagementKind>> kinds = new HashMap<>();
    private byte[] row = new byte[0];
    private int next;

    /** What the row says: what is scored, and to whom the candidate does not exist. */
    record Profile(Candidate candidate, Set<UUID> blocked) {}

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException where it says what cannot be
     */
    Profile parse(MatchRow from) {
        row = from.fields();
        next = 0;
        try {
            Candidate candidate = Candidate.builder(from.id())
                    .alias(from.alias())
                    .skills(skills(field()))
                    .languages(orElse(known(languages, field(), MatchRowParser::languages), List.of()))
                    .countryCode(textOrNull(field()))
                    .preferredHours(known(hours, field(), MatchRowParser::hours))
                    .acceptableHours(known(hours, field(), MatchRowParser::hours))
                    .desiredRate(known(rates, field(), MatchRowParser::rate))
                    .minimumRate(known(rates, field(), MatchRowParser::rate))
                    .engagementKinds(orElse(known(kinds, field(), MatchRowParser::kinds), Set.of()))
                    .availableFrom(date(textOrNull(field())))
                    .noticeDays(number(textOrNull(field())))
                    .build();
            return new Profile(candidate, ids(field()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The row of candidate " + from.id() + " cannot be read", e);
        }
    }

    /** The bytes of the next field: from start on, so many. */
    private record Field(int start, int length) {}

    private Field field() {
        int start = next;
        int end = start;
        while (end < row.length && row[end] != ';') {
            end++;
        }
        next = end + 1;
        return new Field(start, end - start);
    }

    private String text(Field field) {
        return new String(row, field.start(), field.length(), StandardCharsets.ISO_8859_1);
    }

    private @Nullable String textOrNull(Field field) {
        return field.length() == 0 ? null : text(field);
    }

    private List<HeldSkill> skills(Field field) {
        List<HeldSkill> skills = new ArrayList<>(field.length() / SKILL);
        for (int at = field.start(); at < field.start() + field.length(); at += SKILL) {
            skills.add(
                    new HeldSkill(id(at), digit(row[at + ID]), 10 * digit(row[at + ID + 1]) + digit(row[at + ID + 2])));
        }
        return skills;
    }

    private Set<UUID> ids(Field field) {
        if (field.length() == 0) {
            return Set.of();
        }
        Set<UUID> ids = new HashSet<>();
        for (int at = field.start(); at < field.start() + field.length(); at += ID) {
            ids.add(id(at));
        }
        return Set.copyOf(ids);
    }

    private UUID id(int at) {
        return new UUID(hexadecimal(at), hexadecimal(at + ID / 2));
    }

    private long hexadecimal(int at) {
        long value = 0;
        for (int i = at; i < at + ID / 2; i++) {
            byte digit = row[i];
            value = value << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        return value;
    }

    private static int digit(byte digit) {
        return digit - '0';
    }

    private <T> @Nullable T known(Map<ByteBuffer, T> known, Field field, Function<String, T> read) {
        if (field.length() == 0) {
            return null;
        }
        ByteBuffer written = ByteBuffer.wrap(row, field.start(), field.length());
        T value = known.get(written);
        if (value == null) {
            value = read.apply(text(field));
            if (known.size() < REMEMBERED) {
                // A copy, since the key must not keep the whole row.
                known.put(
                        ByteBuffer.wrap(Arrays.copyOfRange(row, field.start(), field.start() + field.length())), value);
            }
        }
        return value;
    }

    private static <T> T orElse(@Nullable T value, T none) {
        return value == null ? none : value;
    }

    private static List<SpokenLanguage> languages(String text) {
        List<SpokenLanguage> languages = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int blank = text.indexOf(' ', start);
            int comma = text.indexOf(',', blank);
            int end = comma < 0 ? text.length() : comma;
            languages.add(new SpokenLanguage(
                    text.substring(start, blank), CefrLevel.valueOf(text.substring(blank + 1, end))));
            start = end + 1;
        }
        return List.copyOf(languages);
    }

    private static WeeklyHours hours(String text) {
        int blank = text.indexOf(' ');
        List<HoursInterval> intervals = new ArrayList<>();
        for (int at = blank + 1; at < text.length(); at += INTERVAL) {
            intervals.add(new HoursInterval(
                    day(text.substring(at, at + 2)),
                    LocalTime.parse(text.substring(at + 2, at + 7)),
                    LocalTime.parse(text.substring(at + 7, at + INTERVAL))));
        }
        return new WeeklyHours(ZoneId.of(text.substring(0, blank)), intervals);
    }

    private static DayOfWeek day(String letters) {
        return switch (letters) {
            case "MO" -> DayOfWeek.MONDAY;
            case "TU" -> DayOfWeek.TUESDAY;
            case "WE" -> DayOfWeek.WEDNESDAY;
            case "TH" -> DayOfWeek.THURSDAY;
            case "FR" -> DayOfWeek.FRIDAY;
            case "SA" -> DayOfWeek.SATURDAY;
            case "SU" -> DayOfWeek.SUNDAY;
            default -> throw new IllegalArgumentException("No day begins with " + letters);
        };
    }

    private static PayRate rate(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        int third = text.indexOf(' ', second + 1);
        return new PayRate(
                new BigDecimal(text.substring(0, first)),
                text.substring(first + 1, second),
                PayUnit.valueOf(text.substring(second + 1, third < 0 ? text.length() : third)),
                third < 0 ? PayRate.USUAL_HOURS_PER_WEEK : new BigDecimal(text.substring(third + 1)));
    }

    private static Set<EngagementKind> kinds(String text) {
        Set<EngagementKind> kinds = EnumSet.noneOf(EngagementKind.class);
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            kinds.add(EngagementKind.valueOf(text.substring(start, end)));
            start = end + 1;
        }
        return Set.copyOf(kinds);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
