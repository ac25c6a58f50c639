package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What each source said of one currency, day by day: what stands already, and what a file adds to it. */
final class RateSeries {
    /** A quotation further back says little about a jump. */
    static final int JUMP_DAYS = 10;

    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("1.5");

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> bySource = new HashMap<>();
    private final Set<Place> fromFile = new HashSet<>();

    /** How a rate stands to those before it. */
    enum Standing {
        NEW,
        SAME,
        DIFFERENT,
        REPEATED
    }

    private record Place(String source, LocalDate day) {}

    RateSeries(Collection<Rate> standing) {
        standing.forEach(this::put);
    }

    /** How the file's next rate stands; a second one of the file for the same source and day is never taken. */
    Standing standing(Rate rate) {
        BigDecimal before = of(rate).get(rate.day());
        boolean first = fromFile.add(new Place(rate.source(), rate.day()));
        if (before == null) {
            return Standing.NEW;
        }
        if (before.compareTo(rate.perBase()) == 0) {
            return Standing.SAME;
        }
        return first ? Standing.DIFFERENT : Standing.REPEATED;
    }

    /** The value that stands for the rate's source and day. */
    Optional<BigDecimal> value(Rate rate) {
        return Optional.ofNullable(of(rate).get(rate.day()));
    }

    void put(Rate rate) {
        of(rate).put(rate.day(), rate.perBase());
    }

    /** The quotation before, if the rate is more than half above or below it and not ten days older. */
    Optional<Map.Entry<LocalDate, BigDecimal>> jumpsFrom(Rate rate) {
        return Optional.ofNullable(of(rate).lowerEntry(rate.day()))
                .filter(before -> !before.getKey().isBefore(rate.day().minusDays(JUMP_DAYS)))
                .filter(before -> rate.perBase().compareTo(before.getValue().multiply(MOST)) > 0
                        || rate.perBase().compareTo(before.getValue().multiply(LEAST)) < 0);
    }

    private NavigableMap<LocalDate, BigDecimal> of(Rate rate) {
        return bySource.computeIfAbsent(rate.source(), source -> new TreeMap<>());
    }
}
