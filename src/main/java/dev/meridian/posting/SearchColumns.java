package dev.meridian.posting;

import dev.meridian.shared.PayRange;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes the columns of {@code published_posting} that the search reads. */
@ApplicationScoped
class SearchColumns {
    /** In {@code countries}: from anywhere. */
    static final String ANYWHERE = "*";

    static final String UPDATE = "update published_posting set language = search_language(:tag),"
            + " search = search_text(search_language(:tag), :title, :skills, :summary, :rest),"
            + " head = search_head(search_language(:tag), :title, :skills),"
            + " skill_ids = cast(:skillIds as uuid[]), countries = cast(:countries as text[]),"
            + " kinds = cast(:kinds as text[]), pay_micros = :payMicros, pay_currency = :payCurrency,"
            + " hours_class = :hoursClass where posting_id = :id";

    /**
     * Makes words known. Each is asked for before, because most are; in one order, so that two publishers with the same new words
     * wait for one another and never in a circle. Whoever waits for one that is then rolled back adds it.
     */
    static final String LEARN = "insert into search_word select said.word, search_spellings(said.word)"
            + " from search_words(:words) as said (word)"
            + " where not exists (select from search_word known where known.word = said.word)"
            + " order by said.word on conflict do nothing";

    private final Session session;
    private final SkillService skills;
    private final HoursClasses hours;

    @Inject
    SearchColumns(Session session, SkillService skills, HoursClasses hours) {
        this.session = session;
        this.skills = skills;
        this.hours = hours;
    }

    /** Brings the row of a posting up to its content; the row must be flushed. */
    void write(UUID posting, PostingForm content) {
        List<UUID> skillIds = content.skillsOrNone().stream()
                .map(s -> Objects.requireNonNull(s.skillId(), "stored skills have ids"))
                .toList();
        String labels = skillIds.stream().map(skills::label).collect(Collectors.joining("\n"));
        @Nullable
        PayRange pay =
                content.baseSalary() == null ? null : content.baseSalary().toValue();
        session.createNativeMutationQuery(UPDATE)
                .setParameter("tag", content.inLanguage() == null ? "" : content.inLanguage())
                .setParameter("title", SearchText.indexed(content.title()))
                .setParameter("skills", SearchText.indexed(labels))
                .setParameter("summary", SearchText.indexed(content.summary() == null ? "" : content.summary()))
                .setParameter("rest", SearchText.indexed(rest(content)))
                .setParameter("skillIds", array(skillIds))
                .setParameter("countries", array(countries(content.applicantLocation())))
                .setParameter("kinds", array(content.engagementKinds() == null ? List.of() : content.engagementKinds()))
                .setParameter("payMicros", pay == null ? null : hourlyMicros(pay), Long.class)
                .setParameter("payCurrency", pay == null ? null : pay.currency(), String.class)
                .setParameter("hoursClass", hours.of(content), Integer.class)
                .setParameter("id", posting)
                .executeUpdate();
        session.createNativeMutationQuery(LEARN)
                .setParameter("words", SearchText.folded(SearchText.indexed(content.title() + "\n" + labels)))
                .executeUpdate();
    }

    /** PostgreSQL's way to write an array of words that need no quoting: ids, codes, names of constants. */
    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String rest(PostingForm content) {
        return Stream.of(content.responsibilities(), content.qualifications())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Collection<String> countries(@Nullable ApplicantLocation location) {
        if (location == null) {
            return List.of();
        }
        return location.kind() == ApplicantLocation.Kind.UNRESTRICTED
                ? List.of(ANYWHERE)
                : location.resolvedCountries();
    }

    private static long hourlyMicros(PayRange pay) {
        return pay.maxHourlyMicros().orElseGet(() -> pay.minHourlyMicros().orElseThrow());
    }
}
