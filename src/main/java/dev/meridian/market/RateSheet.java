package dev.meridian.market;

import dev.meridian.platform.validation.CleanText;
import dev.meridian.platform.validation.Register;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file of rates holds: those that can be true, and a refusal for each that cannot. */
final class RateSheet {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,30})?");
    private static final BigDecimal MOST = new BigDecimal(1_000_000_000);
    private static final LocalDate EURO_BEGINS = LocalDate.of(1999, 1, 1);
    private static final int MOST_DECIMALS = 12;
    private static final int LONGEST_SOURCE = 200;

    /** Those that the ECB itself quotes every day, so that a rate against them never hangs in the air. */
    private static final List<String> BASES = List.of(RateTable.BASE, "USD");

    private final LocalDate today;
    private final List<Line> lines = new ArrayList<>();
    private final RateRemarks refused = new RateRemarks();

    /** A rate and where it stands. */
    record Line(long number, Rate rate) {}

    RateSheet(LocalDate today) {
        this.today = today;
    }

    List<Line> lines() {
        return lines;
    }

    RateRemarks refused() {
        return refused;
    }

    void refuse(long line, @Nullable String currency, String code, String message) {
        refused.add(line, currency, code, message);
    }

    /** The day, unless it cannot be read or no rate of it can be taken; the line is then refused as a whole. */
    Optional<LocalDate> day(long line, String text, Function<String, LocalDate> form) {
        LocalDate day;
        try {
            day = form.apply(text);
        } catch (DateTimeException e) {
            refuse(line, null, "BAD_DATE", "has no date that can be read");
            return Optional.empty();
        }
        if (day.isAfter(today)) {
            refuse(line, null, "IN_FUTURE", "has a date after today, " + today);
            return Optional.empty();
        }
        if (day.isBefore(EURO_BEGINS)) {
            refuse(line, null, "BEFORE_EURO", "has a date before the euro began, " + EURO_BEGINS);
            return Optional.empty();
        }
        return Optional.of(day);
    }

    /** Whether a currency can be quoted; refused once if not. */
    boolean currency(long line, String code) {
        if (!Register.CURRENCY.holds(code)) {
            refuse(line, code, "UNKNOWN_CURRENCY", "is not " + Register.CURRENCY.expected());
            return false;
        }
        if (code.equals(RateTable.BASE)) {
            refuse(line, code, "BASE_CURRENCY", "is what the others are quoted against, and always 1");
            return false;
        }
        return true;
    }

    /** Whether a currency can be quoted against another; refused if not. */
    boolean base(long line, String currency, String code) {
        boolean known = BASES.contains(code) && !code.equals(currency);
        if (!known) {
            refuse(line, currency, "BAD_BASE", "must be quoted against another currency, one of " + BASES);
        }
        return known;
    }

    /** Takes a rate against the euro. */
    void take(long line, String currency, LocalDate day, String source, String perEuro) {
        take(line, currency, day, source, RateTable.BASE, perEuro);
    }

    /** Takes a rate of a currency and day that can be quoted, if it is plausible. */
    void take(long line, String currency, LocalDate day, String source, String base, String perBase) {
        if (!NUMBER.matcher(perBase).matches()) {
            refuse(line, currency, "NOT_A_NUMBER", "must be a decimal number such as 1.1684");
            return;
        }
        BigDecimal rate = new BigDecimal(perBase).stripTrailingZeros();
        if (rate.signum() <= 0) {
            refuse(line, currency, "NOT_POSITIVE", "must be above 0");
        } else if (rate.compareTo(MOST) > 0) {
            refuse(line, currency, "TOO_LARGE", "must be at most 1,000,000,000");
        } else if (rate.scale() > MOST_DECIMALS) {
            refuse(line, currency, "TOO_PRECISE", "must have at most 12 decimals");
        } else if (source.isBlank() || source.length() > LONGEST_SOURCE || !CleanText.isClean(source)) {
            refuse(line, currency, "BAD_SOURCE", "must name its source in 1 to 200 characters");
        } else {
            lines.add(new Line(line, new Rate(currency, day, source, base, rate)));
        }
    }
}
