package dev.meridian.matching.engine;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.PayRate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a candidate that is not in a column of its {@link Chunk}, in about 25 bytes: version, the numbers of the terms that
 * are not skills, spoken languages, hours, day of availability, amounts, alias. What the terms say is not said again.
 */
final class Details {

    private static final int HAS_ALIAS = 1;
    private static final int HAS_DESIRED = 2;
    private static final int HAS_MINIMUM = 4;
    private static final int HAS_DAY = 8;

    private Details() {}

    static byte[] encode(PreparedCandidate prepared, long version, Vocabulary vocabulary) {
        Candidate c = prepared.candidate();
        UUID alias = c.alias();
        PayRate desired = c.desiredRate();
        PayRate minimum = c.minimumRate();
        PayRate either = desired != null ? desired : minimum;
        LocalDate from = c.availableFrom();
        ByteSink sink = new ByteSink();
        sink.number(version);
        int[] terms = terms(prepared, vocabulary.terms);
        sink.number(terms.length);
        for (int term : terms) {
            sink.number(term);
        }
        sink.single((alias == null ? 0 : HAS_ALIAS)
                | (desired == null ? 0 : HAS_DESIRED)
                | (minimum == null ? 0 : HAS_MINIMUM)
                | (from == null ? 0 : HAS_DAY));
        sink.number(vocabulary.languages.add(c.languages()));
        sink.number(vocabulary.hours.add(new Vocabulary.StatedHours(c.preferredHours(), c.acceptableHours())));
        if (from != null) {
            sink.single(from.getDayOfMonth());
        }
        if (either != null) {
            sink.number(vocabulary.payTerms.add(
                    new Vocabulary.PayTerms(either.currency(), either.unit(), either.hoursPerWeek())));
        }
        amount(desired, sink);
        amount(minimum, sink);
        if (alias != null) {
            sink.wide(alias.getMostSignificantBits());
            sink.wide(alias.getLeastSignificantBits());
        }
        return sink.toBytes();
    }

    static long version(byte[] bytes, int from) {
        return new ByteSource(bytes, from).number();
    }

    /** The numbers of the terms that are not skills. */
    static int[] terms(byte[] bytes, int from) {
        ByteSource source = new ByteSource(bytes, from);
        source.number();
        int[] terms = new int[source.small()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = source.small();
        }
        return terms;
    }

    /** The day of the month on which the candidate is available; they state one. */
    static int dayAvailable(byte[] bytes, int from) {
        ByteSource source = new ByteSource(bytes, from);
        skipToHours(source);
        return source.single();
    }

    /** The least rate in hourly millionths; the candidate states one. */
    static long hourlyMinimum(byte[] bytes, int from, Vocabulary vocabulary) {
        ByteSource source = new ByteSource(bytes, from);
        int flags = skipToHours(source);
        if ((flags & HAS_DAY) != 0) {
            source.single();
        }
        Vocabulary.PayTerms terms = vocabulary.payTerms.value(source.small());
        if ((flags & HAS_DESIRED) != 0) {
            rate(source, terms);
        }
        return rate(source, terms).hourlyMicros();
    }

    /** What handles are made of; the candidate is anonymous. */
    static UUID alias(byte[] bytes, int end) {
        ByteSource source = new ByteSource(bytes, end - 2 * Long.BYTES);
        return new UUID(source.wide(), source.wide());
    }

    private static int skipToHours(ByteSource source) {
        source.number();
        for (int terms = source.small(); terms > 0; terms--) {
            source.number();
        }
        int flags = source.single();
        source.number();
        source.number();
        return flags;
    }

    /**
     * The candidate again, equal to the one that was encoded.
     *
     * @param candidate with what the columns hold
     */
    static Candidate decode(CandidateBuilder candidate, byte[] bytes, int from, Vocabulary vocabulary) {
        ByteSource source = new ByteSource(bytes, from);
        source.number();
        Long month = readTerms(source, candidate, vocabulary.terms);
        int flags = source.single();
        candidate.languages(vocabulary.languages.value(source.small()));
        Vocabulary.StatedHours hours = vocabulary.hours.value(source.small());
        candidate.preferredHours(hours.preferred()).acceptableHours(hours.acceptable());
        if ((flags & HAS_DAY) != 0 && month != null) {
            candidate.availableFrom(LocalDate.of(Math.toIntExact(month / 12), (int) (month % 12) + 1, source.single()));
        }
        if ((flags & (HAS_DESIRED | HAS_MINIMUM)) != 0) {
            Vocabulary.PayTerms terms = vocabulary.payTerms.value(source.small());
            if ((flags & HAS_DESIRED) != 0) {
                candidate.desiredRate(rate(source, terms));
            }
            if ((flags & HAS_MINIMUM) != 0) {
                candidate.minimumRate(rate(source, terms));
            }
        }
        if ((flags & HAS_ALIAS) != 0) {
            candidate.alias(new UUID(source.wide(), source.wide()));
        }
        return candidate.build();
    }

    private static @Nullable Long readTerms(ByteSource source, CandidateBuilder candidate, Terms terms) {
        Set<EngagementKind> kinds = EnumSet.noneOf(EngagementKind.class);
        Long month = null;
        int count = source.small();
        for (int i = 0; i < count; i++) {
            Term term = terms.term(source.small());
            if (term instanceof Term.Kind kind) {
                kinds.add(kind.kind());
            } else if (term instanceof Term.Notice notice) {
                candidate.noticeDays(notice.days());
            } else if (term instanceof Term.AvailableIn available) {
                month = available.month();
            }
        }
        candidate.engagementKinds(kinds);
        return month;
    }

    private static int[] terms(PreparedCandidate prepared, Terms terms) {
        Candidate c = prepared.candidate();
        List<Term> found = new ArrayList<>();
        for (Map.Entry<String, CefrLevel> language : prepared.languageLevels().entrySet()) {
            found.add(new Term.Language(language.getKey(), language.getValue()));
        }
        c.engagementKinds().forEach(kind -> found.add(new Term.Kind(kind)));
        Integer notice = c.noticeDays();
        if (notice != null) {
            found.add(new Term.Notice(notice));
        }
        LocalDate from = c.availableFrom();
        if (from != null) {
            found.add(new Term.AvailableIn(from.getLong(ChronoField.PROLEPTIC_MONTH)));
        }
        return found.stream().mapToInt(terms::add).toArray();
    }

    private static void amount(@Nullable PayRate rate, ByteSink sink) {
        if (rate != null) {
            byte[] unscaled = rate.amount().unscaledValue().toByteArray();
            sink.single(rate.amount().scale());
            sink.number(unscaled.length);
            sink.block(unscaled, 0, unscaled.length);
        }
    }

    private static PayRate rate(ByteSource source, Vocabulary.PayTerms terms) {
        int scale = source.single();
        BigInteger unscaled = new BigInteger(source.block(source.small()));
        return new PayRate(new BigDecimal(unscaled, scale), terms.currency(), terms.unit(), terms.hoursPerWeek());
    }
}
