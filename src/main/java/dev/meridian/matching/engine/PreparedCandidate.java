package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.PayRate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate with everything worked out that does not depend on the posting. Immutable. */
public final class PreparedCandidate {

    /** Stands for an hourly figure that is not stated; real ones are never negative. */
    static final long UNSTATED = -1;

    private final Candidate candidate;
    private final HeldSkill[] skills;
    private final @Nullable HoursClass hours;
    private final long hourlyAsk;
    private final long hourlyMinimum;
    private final @Nullable String currency;
    private final long availableFromDay;
    private final int noticeDays;

    private PreparedCandidate(
            Candidate candidate,
            HeldSkill[] skills,
            @Nullable HoursClass hours,
            long hourlyAsk,
            long hourlyMinimum,
            @Nullable String currency) {
        LocalDate availableFrom = candidate.availableFrom();
        Integer notice = candidate.noticeDays();
        this.candidate = candidate;
        this.skills = skills;
        this.hours = hours;
        this.hourlyAsk = hourlyAsk;
        this.hourlyMinimum = hourlyMinimum;
        this.currency = currency;
        this.availableFromDay = availableFrom == null ? Long.MIN_VALUE : availableFrom.toEpochDay();
        this.noticeDays = notice == null ? 0 : notice;
    }

    /** Works everything out; worth keeping where one candidate meets many postings. */
    public static PreparedCandidate of(Candidate candidate) {
        return of(candidate, HoursClass.of(candidate.preferredHours(), candidate.acceptableHours()));
    }

    /** As {@link #of(Candidate)}, where the class of the hours is known. */
    static PreparedCandidate of(Candidate candidate, @Nullable HoursClass hours) {
        PayRate minimum = candidate.minimumRate();
        PayRate ask = candidate.desiredRate() == null ? minimum : candidate.desiredRate();
        return new PreparedCandidate(
                candidate,
                candidate.skills().toArray(HeldSkill[]::new),
                hours,
                ask == null ? UNSTATED : ask.hourlyMicros(),
                minimum == null ? UNSTATED : minimum.hourlyMicros(),
                ask == null ? null : ask.currency());
    }

    /** The same candidate with other skills; {@link #candidate()} does not show them. */
    PreparedCandidate withSkills(HeldSkill... changed) {
        return new PreparedCandidate(candidate, changed, hours, hourlyAsk, hourlyMinimum, currency);
    }

    /** The same candidate with other hours; {@link #candidate()} does not show them. */
    PreparedCandidate withHours(HoursClass changed) {
        return new PreparedCandidate(candidate, skills, changed, hourlyAsk, hourlyMinimum, currency);
    }

    /** The same candidate with another rate; {@link #candidate()} does not show it. */
    PreparedCandidate withRate(PayRate ask, @Nullable PayRate minimum) {
        return new PreparedCandidate(
                candidate,
                skills,
                hours,
                ask.hourlyMicros(),
                minimum == null ? UNSTATED : minimum.hourlyMicros(),
                ask.currency());
    }

    public Candidate candidate() {
        return candidate;
    }

    public UUID id() {
        return candidate.id();
    }

    long idHash() {
        return TieHash.of(candidate.id());
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
        CefrLevel best = null;
        for (SpokenLanguage language : candidate.languages()) {
            if (LanguageTags.primary(language.languageTag()).equals(primarySubtag)) {
                best = best == null ? language.level() : better(best, language.level());
            }
        }
        return best;
    }

    /** The best level of each language, by primary subtag. */
    Map<String, CefrLevel> languageLevels() {
        Map<String, CefrLevel> best = new HashMap<>();
        for (SpokenLanguage language : candidate.languages()) {
            best.merge(LanguageTags.primary(language.languageTag()), language.level(), PreparedCandidate::better);
        }
        return best;
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

    private static CefrLevel better(CefrLevel a, CefrLevel b) {
        return a.atLeast(b) ? a : b;
    }
}
