package dev.meridian.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads real freelancers, one row per profile and skill, and writes each profile as the body of
 * {@code POST /v1/candidates}.
 *
 * <p>A row is <em>shifted</em> when a column does not hold what its name says: too few or too many columns, a
 * percentage where the joining date belongs, a rate that is none. Shifted rows are counted and not read, since which of
 * the values is in its place cannot be known.
 *
 * <p>Level of a skill, from the reviews won with it: none 2; 100 or more with a rating of 4.8 or more 5; 20 or more
 * with 4.5 or more 4; a rating of 4.0 or more 3; otherwise 2. Years: from the year of joining until 2023, at least 0.
 */
final class FreelancerReader {
    private static final int YEAR_OF_READING = 2023;
    private static final Pattern RATE = Pattern.compile("\\$(\\d{1,6}(?:\\.\\d{1,2})?) USD per hour");
    private static final Pattern JOINED = Pattern.compile("Joined on [A-Z][a-z]+ \\d{1,2}, (\\d{4})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Pattern RATING = Pattern.compile("[0-5]\\.\\d");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,3}%");
    private static final Pattern SKILL = Pattern.compile("[a-z][a-z0-9+#.-]*");
    private static final Pattern PROFILE_ID = Pattern.compile("f\\d+");
    private static final List<String> PERCENTAGES = List.of("On_Time", "On_Budget", "Accept_Rate", "Repeat_Hire");

    /**
     * What a file held.
     *
     * @param candidates one body for each profile with at least one good row, in the file's order
     * @param rows data rows, good and shifted
     * @param shiftedRows rows with a column out of place
     * @param profileIds distinct profile ids, of all rows
     * @param unreadable ids that occur in shifted rows only
     * @param contradictory ids whose rows differ in country or rate; the first row holds
     * @param withoutPlace ids whose country has no known code or zone
     */
    record Result(
            List<ObjectNode> candidates,
            int rows,
            int shiftedRows,
            Set<String> profileIds,
            Set<String> unreadable,
            Set<String> contradictory,
            Set<String> withoutPlace) {}

    private record Row(
            String id, String country, BigDecimal rate, int reviews, BigDecimal rating, String skill, int year) {
        int level() {
            if (reviews == 0) {
                return 2;
            } else if (reviews >= 100 && rated("4.8")) {
                return 5;
            } else if (reviews >= 20 && rated("4.5")) {
                return 4;
            }
            return rated("4.0") ? 3 : 2;
        }

        private boolean rated(String least) {
            return rating.compareTo(new BigDecimal(least)) >= 0;
        }

        boolean contradicts(Row other) {
            return !country.equals(other.country) || rate.compareTo(other.rate) != 0;
        }
    }

    private FreelancerReader() {}

    /** The profiles of a UTF-8 file with a header line; a byte order mark before it is skipped. */
    static Result read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    static Result read(Reader source) throws IOException {
        BufferedReader reader = new BufferedReader(source);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        Map<String, List<Row>> profiles = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        int rows = 0;
        int shifted = 0;
        try (var parser = format.parse(reader)) {
            for (CSVRecord line : parser) {
                rows++;
                ids.add(line.get(0).strip());
                if (isShifted(line)) {
                    shifted++;
                } else {
                    Row row = row(line);
                    profiles.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
                }
            }
        }
        return result(profiles, ids, rows, shifted);
    }

    private static Result result(Map<String, List<Row>> profiles, Set<String> ids, int rows, int shifted) {
        Set<String> unreadable = new LinkedHashSet<>(ids);
        unreadable.removeAll(profiles.keySet());
        Set<String> contradictory = new LinkedHashSet<>();
        Set<String> withoutPlace = new LinkedHashSet<>();
        List<ObjectNode> candidates = new ArrayList<>();
        profiles.forEach((id, own) -> {
            Row first = own.get(0);
            if (own.stream().anyMatch(first::contradicts)) {
                contradictory.add(id);
            }
            if (Places.country(first.country()).flatMap(Places::zoneOfCountry).isEmpty()) {
                withoutPlace.add(id);
            }
            candidates.add(body(id, own));
        });
        return new Result(List.copyOf(candidates), rows, shifted, ids, unreadable, contradictory, withoutPlace);
    }

    private static boolean isShifted(CSVRecord line) {
        return !line.isConsistent()
                || !holds(line, "profile_id", PROFILE_ID)
                || line.get("Country").isBlank()
                || line.get("Country").endsWith("%")
                || !holds(line, "Hourly_Paid", RATE)
                || !holds(line, "Reviews", COUNT)
                || !holds(line, "Rating", RATING)
                || !holds(line, "Skill", SKILL)
                || !PERCENTAGES.stream().allMatch(column -> holds(line, column, PERCENTAGE))
                || !holds(line, "Joined", JOINED);
    }

    private static boolean holds(CSVRecord line, String column, Pattern pattern) {
        return pattern.matcher(line.get(column).strip()).matches();
    }

    private static Row row(CSVRecord line) {
        return new Row(
                line.get("profile_id").strip(),
                line.get("Country").strip(),
                new BigDecimal(part(RATE, line.get("Hourly_Paid"))),
                Integer.parseInt(line.get("Reviews").strip()),
                new BigDecimal(line.get("Rating").strip()),
                line.get("Skill").strip(),
                Integer.parseInt(part(JOINED, line.get("Joined"))));
    }

    private static String part(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not in the form " + pattern + ": " + value);
        }
        return matcher.group(1);
    }

    private static ObjectNode body(String id, List<Row> rows) {
        Row first = rows.get(0);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("displayName", "Freelancer " + id);
        Places.country(first.country()).ifPresent(code -> {
            body.put("countryCode", code);
            Places.zoneOfCountry(code).ifPresent(zone -> body.set("workHours", Places.officeHours(zone)));
        });
        skills(body.putArray("skills"), rows);
        body.putArray("languages").addObject().put("languageTag", "en").put("cefrLevel", "B2");
        body.putObject("desiredRate")
                .put("amount", first.rate().setScale(2).toPlainString())
                .put("currency", "USD")
                .put("unit", "HOUR")
                .put("hoursPerWeek", "40");
        body.putArray("engagementKinds").add("CONTRACTOR").add("FULL_TIME");
        return body.put("visibility", "PUBLIC");
    }

    /** One entry for each skill; of two rows for the same skill, the one with the higher level. */
    private static void skills(ArrayNode skills, List<Row> rows) {
        Map<String, Row> best = new LinkedHashMap<>();
        rows.forEach(row -> best.merge(row.skill(), row, (one, other) -> other.level() > one.level() ? other : one));
        for (Row row : best.values()) {
            skills.addObject()
                    .put("label", row.skill())
                    .put("level", row.level())
                    .put("years", Math.max(0, YEAR_OF_READING - row.year()));
        }
    }
}
