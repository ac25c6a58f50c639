package dev.meridian.matching.engine;

import java.util.UUID;

/**
 * A candidate in the terms of a {@link Vocabulary}, on the way into a {@link Chunk}.
 *
 * @param tie the first 32 bits of {@link TieHash#of(UUID)} of the id
 * @param ask hourly millionths, or {@link PreparedCandidate#UNSTATED}
 * @param minimumKey {@link MinimumKey} of the least rate
 * @param hoursClass or {@link Interned#NONE}
 * @param currency or {@link Interned#NONE}
 * @param country or {@link Interned#NONE}
 * @param skills {@link HeldBits} in the candidate's order
 * @param details all the rest, by {@link Details}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncodedCandidate(
        UUID id,
        int tie,
        boolean anonymous,
        long ask,
        int minimumKey,
        int hoursClass,
        int currency,
        int country,
        int[] skills,
        byte[] details) {

    /** Encodes a candidate, adding to the vocabulary what is new to it. */
    static EncodedCandidate of(PreparedCandidate candidate, long version, Vocabulary vocabulary) {
        Candidate c = candidate.candidate();
        HoursClass hours = candidate.hours();
        String currency = candidate.currency();
        String country = c.countryCode();
        return new EncodedCandidate(
                c.id(),
                (int) (candidate.idHash() >>> 32),
                c.alias() != null,
                candidate.hourlyAsk(),
                MinimumKey.of(candidate.hourlyMinimum()),
                hours == null ? Interned.NONE : vocabulary.hoursClasses.add(hours),
                currency == null ? Interned.NONE : vocabulary.currencies.add(currency),
                country == null ? Interned.NONE : vocabulary.countries.add(country),
                c.skills().stream()
                        .mapToInt(held ->
                                HeldBits.of(vocabulary.terms.addSkill(held.skillId()) + held.level(), held.years()))
                        .toArray(),
                Details.encode(candidate, version, vocabulary));
    }
}
