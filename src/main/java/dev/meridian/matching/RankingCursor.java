package dev.meridian.matching;

import dev.meridian.matching.engine.MatchContext;
import dev.meridian.matching.engine.RankPosition;
import dev.meridian.matching.engine.Weights;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a ranking goes on, with the inputs that it began with: the day, the rates and the weights stay the same over all
 * its pages, whatever happens meanwhile.
 *
 * @param weights null in the other direction, where every posting has its own
 * @param rank of the last item on the page before
 * @param last its place
 */
record RankingCursor(LocalDate asOf, LocalDate rateDate, @Nullable Weights weights, int rank, RankPosition last) {
    static RankingCursor of(MatchContext context, @Nullable Weights weights, int rank, RankPosition last) {
        return new RankingCursor(context.asOf(), context.exchangeRates().date(), weights, rank, last);
    }
}
