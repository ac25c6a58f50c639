package dev.meridian.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.HeldSkillForm;
import dev.meridian.candidate.Visibility;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Puts skills, accounts and profiles into the service's own tables, as the service would have stored them. */
final class ServiceTables {
    private static final int BATCH = 10_000;
    private static final String NOW = "2026-03-02 09:00:00+00";

    // As StoredJson in platform.json writes.
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private final Connection connection;

    /** @param connection of a superuser, whom no row policy stops */
    ServiceTables(Connection connection) {
        this.connection = connection;
    }

    void addSkills() throws SQLException {
        StringBuilder skills = new StringBuilder();
        for (int k = 0; k < Skills.COUNT; k++) {
            skills.append("%1$s\tBench skill %2$d\tbench skill %2$d\tbench%n".formatted(Skills.id(k), k));
        }
        copy("skill (id, label, label_key, category)", skills);
        StringBuilder relations = new StringBuilder();
        for (int k = 0; k < Skills.COUNT; k++) {
            Skills.related()
                    .standingInFor(Skills.id(k))
                    .forEach(relation -> relations.append(
                            "%s\t%s\t%d%n".formatted(relation.held(), relation.asked(), relation.strength())));
        }
        copy("skill_relation (held_id, asked_id, strength)", relations);
    }

    /** Everybody with the password of an account that is there. */
    void addPeople(Population population, int size, String likeEmail) throws SQLException, JsonProcessingException {
        String passwordHash = passwordHash(likeEmail);
        for (int from = 0; from < size; from += BATCH) {
            StringBuilder accounts = new StringBuilder();
            StringBuilder profiles = new StringBuilder();
            for (int k = from; k < Math.min(size, from + BATCH); k++) {
                Person person = population.person(k);
                Object account = Seeds.id(Seeds.ACCOUNTS, k);
                accounts.append(account)
                        .append('\t')
                        .append(email(k))
                        .append('\t')
                        .append(email(k))
                        .append('\t')
                        .append(passwordHash)
                        .append("\t{CANDIDATE}\tBench\t0\t" + NOW + "\t" + NOW + "\n");
                CandidateForm form = form(person);
                profiles.append(person.candidate().id())
                        .append('\t')
                        .append(account)
                        .append('\t')
                        .append(form.visibilityOrDefault())
                        .append('\t')
                        .append(Seeds.id(Seeds.ALIASES, k))
                        .append('\t')
                        .append(mapper.writeValueAsString(form).replace("\\", "\\\\"))
                        .append("\t0\t" + NOW + "\t" + NOW + "\n");
            }
            copy(
                    "account (id, email, email_key, password_hash, kinds, display_name, version, created_at, updated_at)",
                    accounts);
            copy(
                    "candidate (id, account_id, visibility, anonymous_id, content, version, created_at, updated_at)",
                    profiles);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze account");
            statement.execute("vacuum analyze candidate");
        }
    }

    static String email(int number) {
        return "bench-" + number + "@example.com";
    }

    /** As the person would have sent it. */
    static CandidateForm form(Person person) {
        Candidate c = person.candidate();
        return new CandidateForm(
                "Bench " + person.number(),
                "Made up for a benchmark",
                c.countryCode(),
                hours(c.preferredHours()),
                hours(c.acceptableHours()),
                c.skills().stream()
                        .map(held -> new HeldSkillForm(held.skillId(), null, held.level(), held.years(), null))
                        .toList(),
                c.languages().stream()
                        .map(spoken -> new LanguageForm(spoken.languageTag(), spoken.level()))
                        .toList(),
                rate(c.desiredRate()),
                rate(c.minimumRate()),
                // In one order, whatever the set's own; the answer shows it so.
                new TreeSet<>(c.engagementKinds()),
                c.availableFrom(),
                c.noticeDays(),
                List.of(),
                person.anonymous() ? Visibility.ANONYMOUS : Visibility.PUBLIC,
                null,
                List.of());
    }

    private static @Nullable WeeklyHoursForm hours(@Nullable WeeklyHours hours) {
        return hours == null
                ? null
                : new WeeklyHoursForm(
                        hours.timeZone().getId(),
                        hours.intervals().stream()
                                .map(each -> new WeeklyHoursForm.Interval(each.day(), each.start(), each.end()))
                                .toList());
    }

    private static @Nullable PayRateForm rate(@Nullable PayRate rate) {
        return rate == null ? null : new PayRateForm(rate.amount(), rate.currency(), rate.unit(), rate.hoursPerWeek());
    }

    private String passwordHash(String email) throws SQLException {
        try (var select = connection.prepareStatement("select password_hash from account where email = ?")) {
            select.setString(1, email);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void copy(String table, CharSequence lines) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyIn copy = copies.copyIn("copy " + table + " from stdin");
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }
}
