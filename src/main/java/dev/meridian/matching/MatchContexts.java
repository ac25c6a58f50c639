package dev.meridian.matching;

import dev.meridian.market.ExchangeRateService;
import dev.meridian.matching.engine.MatchContext;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The state of the world that a score depends on: today's, or the one that a ranking's first page began with. */
@ApplicationScoped
class MatchContexts {
    private final SkillService skills;
    private final ExchangeRateService rates;
    private final Clock clock;

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
        return new MatchContext(asOf, EngineInputs.rates(rates.on(rateDate)), EngineInputs.related(skills.relations()));
    }
}
