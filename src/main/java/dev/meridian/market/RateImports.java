package dev.meridian.market;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings in tables of exchange rates. Bad lines are refused and named, the rest goes on; the same file again changes
 * nothing. To be called within a transaction, which takes all that is good in the file or nothing.
 */
@ApplicationScoped
public class RateImports {
    private static final Comparator<RateSheet.Line> BY_DAY = Comparator.<RateSheet.Line, LocalDate>comparing(
                    line -> line.rate().day())
            .thenComparingLong(RateSheet.Line::number);

    private final ExchangeRateRepository rates;
    private final Revisions revisions;
    private final EventLog events;
    private final Event<RatesChanged> changed;
    private final Clock clock;

    @Inject
    RateImports(
            ExchangeRateRepository rates,
            Revisions revisions,
            EventLog events,
            Event<RatesChanged> changed,
            Clock clock) {
        this.rates = rates;
        this.revisions = revisions;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Imports a file.
     *
     * @param format its form; recognised by its beginning where null
     * @param replace whether a rate that stands with another value for the same source and day is changed; refused as
     *     CONFLICT otherwise
     * @throws ProblemException if the file does not have the form at all
     */
    public RateImportReport take(byte[] file, @Nullable RateFormat format, boolean replace) {
        RateFormat form = format == null ? RateFiles.recognise(file) : format;
        RateSheet sheet = new RateSheet(LocalDate.now(clock));
        RateFiles.read(file, form, sheet);
        // First of all, so that imports follow one another and each sees what the one before has written.
        revisions.advance(ExchangeRateService.PICTURE);
        RateTally tally = new RateTally(sheet);
        Map<String, List<RateSheet.Line>> byCurrency = sheet.lines().stream()
                .collect(Collectors.groupingBy(line -> line.rate().currency(), TreeMap::new, Collectors.toList()));
        byCurrency.forEach((currency, lines) -> takeCurrency(currency, lines, replace, sheet, tally));
        UUID id = Ids.next();
        if (tally.changed()) {
            events.append(DomainEvent.of("exchange-rates.imported", id, revisions.of(ExchangeRateService.PICTURE)));
            changed.fire(new RatesChanged());
        }
        return tally.report(id, form);
    }

    private void takeCurrency(
            String currency, List<RateSheet.Line> lines, boolean replace, RateSheet sheet, RateTally tally) {
        List<RateSheet.Line> ordered = lines.stream().sorted(BY_DAY).toList();
        LocalDate first = ordered.get(0).rate().day();
        LocalDate last = ordered.get(ordered.size() - 1).rate().day();
        RateSeries series = new RateSeries(rates.between(currency, first.minusDays(RateSeries.JUMP_DAYS), last));
        List<Rate> taken = new ArrayList<>();
        for (RateSheet.Line line : ordered) {
            Rate rate = line.rate();
            RateSeries.Standing standing = series.standing(rate);
            switch (standing) {
                case SAME -> tally.unchanged();
                case REPEATED ->
                    sheet.refuse(line.number(), currency, "REPEATED", "has another value earlier in the file");
                case NEW, DIFFERENT -> {
                    if (standing == RateSeries.Standing.DIFFERENT && !replace) {
                        sheet.refuse(line.number(), currency, "CONFLICT", conflict(series, rate));
                        continue;
                    }
                    series.jumpsFrom(rate)
                            .ifPresent(before -> tally.warn(
                                    line.number(),
                                    currency,
                                    "JUMP",
                                    "is " + rate.perBase().toPlainString() + " on " + rate.day() + ", after "
                                            + before.getValue().toPlainString() + " on " + before.getKey()));
                    series.put(rate);
                    taken.add(rate);
                    if (standing == RateSeries.Standing.NEW) {
                        tally.added();
                    } else {
                        tally.replaced();
                    }
                }
            }
        }
        rates.put(taken);
    }

    private static String conflict(RateSeries series, Rate rate) {
        return "is " + series.value(rate).orElseThrow().toPlainString() + " here already on " + rate.day()
                + "; replace=true would change it";
    }
}
