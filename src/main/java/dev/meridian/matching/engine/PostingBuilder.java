package dev.meridian.matching.engine;

import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the components of a {@link Posting}, whose documentation says what each one means. */
public final class PostingBuilder {

    private final UUID id;
    private long tieHash;
    private List<SkillRequirement> requirements = List.of();
    private List<LanguageRequirement> languages = List.of();
    private @Nullable WeeklyHours workHours;
    private boolean asynchronous;
    private @Nullable Integer minOverlapMinutesPerDay;
    private @Nullable Integer desiredOverlapMinutesPerDay;
    private @Nullable PayRange pay;
    private Set<EngagementKind> engagementKinds = Set.of();
    private LocationRule location = new LocationRule.Unknown();
    private @Nullable LocalDate startDate;
    private int startToleranceDays = Posting.DEFAULT_START_TOLERANCE_DAYS;
    private @Nullable LocalDate firstPublished;

    PostingBuilder(UUID id) {
        this.id = id;
        this.tieHash = TieHash.of(id);
    }

    PostingBuilder(Posting from) {
        this.id = from.id();
        this.tieHash = from.tieHash();
        this.requirements = from.requirements();
        this.languages = from.languages();
        this.workHours = from.workHours();
        this.asynchronous = from.asynchronous();
        this.minOverlapMinutesPerDay = from.minOverlapMinutesPerDay();
        this.desiredOverlapMinutesPerDay = from.desiredOverlapMinutesPerDay();
        this.pay = from.pay();
        this.engagementKinds = from.engagementKinds();
        this.location = from.location();
        this.startDate = from.startDate();
        this.startToleranceDays = from.startToleranceDays();
        this.firstPublished = from.firstPublished();
    }

    /** Only for a posting that is not saved yet; otherwise the id's own hash stands. */
    public PostingBuilder tieHash(long value) {
        this.tieHash = value;
        return this;
    }

    public PostingBuilder requirements(List<SkillRequirement> value) {
        this.requirements = value;
        return this;
    }

    public PostingBuilder languages(List<LanguageRequirement> value) {
        this.languages = value;
        return this;
    }

    public PostingBuilder workHours(@Nullable WeeklyHours value) {
        this.workHours = value;
        return this;
    }

    public PostingBuilder asynchronous(boolean value) {
        this.asynchronous = value;
        return this;
    }

    public PostingBuilder minOverlapMinutesPerDay(@Nullable Integer value) {
        this.minOverlapMinutesPerDay = value;
        return this;
    }

    public PostingBuilder desiredOverlapMinutesPerDay(@Nullable Integer value) {
        this.desiredOverlapMinutesPerDay = value;
        return this;
    }

    public PostingBuilder pay(@Nullable PayRange value) {
        this.pay = value;
        return this;
    }

    public PostingBuilder engagementKinds(Set<EngagementKind> value) {
        this.engagementKinds = value;
        return this;
    }

    public PostingBuilder location(LocationRule value) {
        this.location = value;
        return this;
    }

    public PostingBuilder startDate(@Nullable LocalDate value) {
        this.startDate = value;
        return this;
    }

    public PostingBuilder startToleranceDays(int value) {
        this.startToleranceDays = value;
        return this;
    }

    public PostingBuilder firstPublished(@Nullable LocalDate value) {
        this.firstPublished = value;
        return this;
    }

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException as {@link Posting} says
     */
    public Posting build() {
        return new Posting(
                id,
                tieHash,
                requirements,
                languages,
                workHours,
                asynchronous,
                minOverlapMinutesPerDay,
                desiredOverlapMinutesPerDay,
                pay,
                engagementKinds,
                location,
                startDate,
                startToleranceDays,
                firstPublished);
    }
}
