package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.PayRate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate with everything worked out that does not depend on the posting. Immutable. */
public final class PreparedCandidate {

    /** Stands for an hourly figure that is not stated; real ones are never negative. */
    static final long UNSTATED = -1;

    private final Candidate candidate;
    private final long idHash;
    private final HeldSkill[] skills;
    private final Map<String, CefrLevel> languages;
    private final @Nullable HoursClass hours;
    private final long hourlyAsk;
    private final long hourlyMinimum;
    private final @Nullable String currency;
    private final long availableFromDay;
    private final int noticeDays;

    private PreparedCandidate(Candidate candidate) {
        PayRate minimum = candidate.minimumRate();
        PayRate ask = candidate.desiredRate() == null ? minimum : candidate.desiredRate();
        LocalDate availableFrom = candidate.availableFrom();
        Integer notice = candidate.noticeDays();
        this.candidate = candidate;
        this.idHash = TieHash.of(candidate.id());
        this.skills = candidate.skills().toArray(HeldSkill[]::new);
        this.languages = bestByPrimarySubtag(candidate.languages());
        this.hours = HoursClass.of(candidate.preferredHours(), candidate.acceptableHours());
        this.hourlyAsk = ask == null ? UNSTATED : ask.hourlyMicros();
        this.hourlyMinimum = minimum == null ? UNSTATED : minimum.hourlyMicros();
        this.currency = ask == null ? null : ask.currency();
        this.availableFromDay = availableFrom == null ? Long.MIN_VALUE : availableFrom.toEpochDay();
        this.noticeDays = notice == null ? 0 : notice;
    }

    /** Works everything out; worth keeping where one candidate meets many postings. */
    public static PreparedCandidate of(Candidate candidate) {
        return new PreparedCandidate(candidate);
    }

    public Candidate candidate() {
        return candidate;
    }

    UUID id() {
        return candidate.id();
    }

    long idHash() {
        return idHash;
    }

    HeldSkill[] skills() {
        return skills;
    }

    /** The level at which a skill is held itself, 0 when it is not. */
    int levelOf(UUID skillId) {
        for (HeldSkill skill : skills) {
            if (skill.skillId().equals(skillId)) {
                return skill.level();
            }
        }
        return 0;
    }

    @Nullable
    CefrLevel languageLevel(String primarySubtag) {
        return languages.get(primarySubtag);
    }

    /** The best level of each language, by primary subtag. */
    Map<String, CefrLevel> languageLevels() {
        return languages;
    }

    @Nullable
    HoursClass hours() {
        return hours;
    }

    /** What is scored, in hourly millionths of {@link #currency()}: the ask, else the minimum, else UNSTATED. */
    long hourlyAsk() {
        return hourlyAsk;
    }

    long hourlyMinimum() {
        return hourlyMinimum;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** The first epoch day on which work can start, seen from a given day. */
    long firstDay(long asOfDay) {
        return Math.max(availableFromDay, asOfDay + noticeDays);
    }

    private static Map<String, CefrLevel> bestByPrimarySubtag(List<SpokenLanguage> languages) {
        Map<String, CefrLevel> best = new HashMap<>();
        for (SpokenLanguage language : languages) {
            best.merge(LanguageTags.primary(language.languageTag()), language.level(), (a, b) -> a.atLeast(b) ? a : b);
        }
        return Map.copyOf(best);
    }
}
