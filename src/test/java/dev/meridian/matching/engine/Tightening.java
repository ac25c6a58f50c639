package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A posting, or an employer's view of it, made stricter so that one eligible candidate is no longer so: by one of the
 * filters that are no scoring input.
 */
record Tightening(Posting posting, EmployerView view) {

    static Tightening against(Candidate victim, Posting posting, MatchContext context, RandomWorld world) {
        List<Tightening> possible = new ArrayList<>();
        possible.add(seen(posting, Set.of(victim.id()), Set.of()));
        possible.add(seen(posting, Set.of(), Set.of(victim.id())));
        add(possible, language(victim, posting));
        add(possible, country(victim, posting));
        add(possible, kinds(victim, posting));
        add(possible, mustHave(victim, posting, world));
        add(possible, tolerance(victim, posting, context));
        add(possible, overlap(victim, posting, context));
        return world.any(possible);
    }

    private static void add(List<Tightening> possible, @Nullable Posting tightened) {
        if (tightened != null) {
            possible.add(new Tightening(tightened, EmployerView.OPEN));
        }
    }

    private static Tightening seen(Posting posting, Set<UUID> hidden, Set<UUID> applied) {
        return new Tightening(posting, new EmployerView(hidden, applied, UnaryOperator.identity()));
    }

    private static @Nullable Posting language(Candidate victim, Posting posting) {
        CefrLevel held = PreparedCandidate.of(victim).languageLevel("en");
        CefrLevel above = Arrays.stream(CefrLevel.values())
                .filter(level -> held == null || !held.atLeast(level))
                .findFirst()
                .orElse(null);
        if (above == null) {
            return null;
        }
        List<LanguageRequirement> asked = new ArrayList<>(posting.languages());
        asked.add(new LanguageRequirement("en", above));
        return posting.toBuilder().languages(asked).build();
    }

    private static @Nullable Posting country(Candidate victim, Posting posting) {
        Set<String> codes = posting.location() instanceof LocationRule.Countries countries
                ? new HashSet<>(countries.codes())
                : new HashSet<>(Set.of("DE", "US", "PH"));
        codes.remove(victim.countryCode());
        return codes.isEmpty()
                ? null
                : posting.toBuilder()
                        .location(new LocationRule.Countries(codes))
                        .build();
    }

    private static @Nullable Posting kinds(Candidate victim, Posting posting) {
        Set<EngagementKind> kinds = EnumSet.allOf(EngagementKind.class);
        if (!posting.engagementKinds().isEmpty()) {
            kinds.retainAll(posting.engagementKinds());
        }
        kinds.removeAll(victim.engagementKinds());
        return kinds.isEmpty()
                ? null
                : posting.toBuilder().engagementKinds(kinds).build();
    }

    private static @Nullable Posting mustHave(Candidate victim, Posting posting, RandomWorld world) {
        PreparedCandidate prepared = PreparedCandidate.of(victim);
        List<SkillRequirement> lacked = posting.requirements().stream()
                .filter(asked -> prepared.levelOf(asked.skillId()) < asked.minLevel())
                .toList();
        if (lacked.isEmpty()) {
            return null;
        }
        SkillRequirement chosen = world.any(lacked);
        return posting.toBuilder()
                .requirements(posting.requirements().stream()
                        .map(asked -> asked.equals(chosen) ? indispensable(asked) : asked)
                        .toList())
                .build();
    }

    private static SkillRequirement indispensable(SkillRequirement asked) {
        return new SkillRequirement(
                asked.skillId(), asked.importance(), true, asked.minLevel(), asked.minYears(), asked.weight());
    }

    private static @Nullable Posting tolerance(Candidate victim, Posting posting, MatchContext context) {
        LocalDate start = posting.startDate();
        if (start == null) {
            return null;
        }
        long asOf = context.asOf().toEpochDay();
        long late = PreparedCandidate.of(victim).firstDay(asOf) - Math.max(start.toEpochDay(), asOf);
        return late < 1
                ? null
                : posting.toBuilder().startToleranceDays((int) late - 1).build();
    }

    private static @Nullable Posting overlap(Candidate victim, Posting posting, MatchContext context) {
        if (posting.workHours() == null || posting.asynchronous()) {
            return null;
        }
        int least = new OverlapScorer(posting, context.asOf())
                .totals(PreparedCandidate.of(victim))
                .leastWeekMinutes();
        int perDay = least / posting.workHours().statedDays() + 1;
        return perDay > 24 * 60
                ? null
                : posting.toBuilder().minOverlapMinutesPerDay(perDay).build();
    }
}
