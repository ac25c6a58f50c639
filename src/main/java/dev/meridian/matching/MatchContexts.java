package dev.meridian.matching;

import dev.meridian.market.ExchangeRateService;
import dev.meridian.market.RateTable;
import dev.meridian.matching.engine.ExchangeRates;
import dev.meridian.matching.engine.MatchContext;
import dev.meridian.matching.engine.RelatedSkills;
import dev.meridian.skill.SkillRelation;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the world that a score depends on: today's, or the one that a ranking's first page began with. */
@ApplicationScoped
class MatchContexts {
    private final SkillService skills;
    private final ExchangeRateService rates;
    private final Clock clock;
    // As they were turned for the request before, since both change but rarely.
    private volatile @Nullable Rates lastRates;
    private volatile @Nullable Related lastRelated;

    @Inject
    MatchContexts(SkillService skills, ExchangeRateService rates, Clock clock) {
        this.skills = skills;
        this.rates = rates;
        this.clock = clock;
    }

    /** The context of a page: of the page before where there is one. */
    MatchContext of(@Nullable RankingCursor after) {
        return after == null ? now() : on(after.asOf(), after.rateDate());
    }

    MatchContext now() {
        return on(LocalDate.now(clock), rates.current().date());
    }

    private MatchContext on(LocalDate asOf, LocalDate rateDate) {
        return new MatchContext(asOf, exchangeRates(rates.on(rateDate)), relatedSkills(skills.relations()));
    }

    private ExchangeRates exchangeRates(RateTable table) {
        Rates known = lastRates;
        if (known == null || !known.table.equals(table)) {
            known = new Rates(table, EngineInputs.rates(table));
            lastRates = known;
        }
        return known.rates;
    }

    private RelatedSkills relatedSkills(List<SkillRelation> relations) {
        Related known = lastRelated;
        if (known == null || !known.relations.equals(relations)) {
            known = new Related(relations, EngineInputs.related(relations));
            lastRelated = known;
        }
        return known.related;
    }

    private record Rates(RateTable table, ExchangeRates rates) {}

    private record Related(List<SkillRelation> relations, RelatedSkills related) {}
}
