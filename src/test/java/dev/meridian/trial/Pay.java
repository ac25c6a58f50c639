package dev.meridian.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pay as it is written in prose: {@code "$65k – $80k"}, {@code "up to $1,500 per month"}. Nothing is guessed: where
 * an amount, one currency or a unit is missing, there is no pay. An amount of 10,000 or more without a unit is by the
 * year, and the dollar sign alone is the US dollar.
 */
record Pay(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency, String unit) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal SURELY_YEARLY = BigDecimal.valueOf(10_000);
    private static final int MOST_PROSE = 2_000;

    private static final Pattern CURRENCY_CODE =
            Pattern.compile("(?<![a-z])(usd|eur|gbp|cad|aud|nzd|sgd|hkd|chf|inr|brl|mxn|pln|ron|php|zar|aed)(?![a-z])");
    private static final Pattern NOT_PAY =
            Pattern.compile("401\\s?\\(?k\\)?|\\d+(?:\\.\\d+)?\\s?%|\\d+\\s?(?:hours|hrs)\\b");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,])(\\d{1,9}(?:[.,]\\d{3})*(?:[.,]\\d{1,2})?)\\s?(k(?![a-z]))?");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]{0,12}(?:[a-z]{3})?[^a-z0-9]{0,4}"
            + "(?:[-\u2013\u2014]|\\bto\\b|\\band\\b)"
            + "[^a-z0-9]{0,6}(?:[a-z]{3})?[^a-z0-9]{0,4}");
    private static final Pattern THOUSANDS_MARK = Pattern.compile("[.,](?=\\d{3}(?:\\D|$))");

    private record Figure(BigDecimal value, boolean thousands, int start, int end) {}

    /** The pay that the prose states, if it states one that can be read without guessing. */
    static Optional<Pay> parse(String prose) {
        String text = NOT_PAY.matcher(
                        prose.substring(0, Math.min(prose.length(), MOST_PROSE)).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        List<Figure> figures = figures(text);
        Optional<String> currency = currency(text);
        if (figures.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        Figure first = figures.get(0);
        BigDecimal min = first.value();
        BigDecimal max = min;
        if (figures.size() > 1) {
            Figure second = figures.get(1);
            if (!BETWEEN.matcher(text.substring(first.end(), second.start())).matches()) {
                return Optional.empty();
            }
            max = second.value();
            if (second.thousands() && !first.thousands() && min.compareTo(THOUSAND) < 0) {
                min = min.multiply(THOUSAND);
            }
        }
        if (min.compareTo(max) > 0) {
            return Optional.empty();
        }
        BigDecimal largest = max;
        Optional<String> unit = unit(text, largest);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean single = figures.size() == 1;
        boolean ceiling = single && text.substring(0, first.start()).matches(".*\\b(?:up to|max|maximum)\\b.*");
        boolean floor = single
                && (text.substring(0, first.start()).matches(".*\\b(?:from|min|minimum|at least|starting at)\\b.*")
                        || text.startsWith("+", first.end()));
        return Optional.of(new Pay(ceiling ? null : min, floor ? null : max, currency.get(), unit.get()));
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (min != null) {
            node.put("min", decimal(min));
        }
        if (max != null) {
            node.put("max", decimal(max));
        }
        return node.put("currency", currency).put("unit", unit).put("hoursPerWeek", "40");
    }

    private static String decimal(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? amount.toBigInteger().toString()
                : amount.setScale(2).toPlainString();
    }

    private static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String digits =
                    THOUSANDS_MARK.matcher(matcher.group(1)).replaceAll("").replace(',', '.');
            boolean thousands = matcher.group(2) != null;
            BigDecimal value = new BigDecimal(digits);
            figures.add(new Figure(
                    thousands ? value.multiply(THOUSAND) : value, thousands, matcher.start(), matcher.end()));
        }
        return figures;
    }

    private static Optional<String> currency(String text) {
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = CURRENCY_CODE.matcher(text);
        while (matcher.find()) {
            named.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        if (text.contains("\u20ac")) {
            named.add("EUR");
        }
        if (text.contains("\u00a3")) {
            named.add("GBP");
        }
        if (named.isEmpty() && text.contains("$")) {
            named.add("USD");
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static Optional<String> unit(String text, BigDecimal largest) {
        Set<String> named = new LinkedHashSet<>();
        name(named, text, "HOUR", "hour|hourly|hr");
        name(named, text, "DAY", "day|daily");
        name(named, text, "WEEK", "week|weekly");
        name(named, text, "MONTH", "month|monthly|mo");
        name(named, text, "YEAR", "year|yearly|annum|annual|annually|yr");
        if (named.isEmpty() && largest.compareTo(SURELY_YEARLY) >= 0) {
            return Optional.of("YEAR");
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static void name(Set<String> named, String text, String unit, String words) {
        if (Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])")
                .matcher(text)
                .find()) {
            named.add(unit);
        }
    }
}
