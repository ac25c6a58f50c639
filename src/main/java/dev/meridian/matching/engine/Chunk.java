package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Up to 65,536 candidates in columns. A row's number says nothing but where it stands; {@link Runs} says how they are
 * ordered. Immutable: who is gone is known beside it. A row takes about 110 bytes with its share of the term lists:
 *
 * <pre>
 * ids         16  both halves of the UUID
 * ties         4  the first half of the tie hash
 * asks         8  hourly millionths
 * minimumKeys  4
 * skills       4 for each, and 4 for where they begin
 * details     ~25, and 4 for where they begin
 * terms       ~30  two bytes for each list a row is on, less where lists are bitmaps
 * </pre>
 */
final class Chunk {

    static final int ROWS = 1 << 16;
    static final int WORDS = ROWS / 64;

    final int size;
    final long[] ids;
    final int[] ties;
    final long[] anonymous;
    final long[] asks;
    final int[] minimumKeys;
    final int[] skillStarts;
    final int[] skills;
    final int[] detailStarts;
    final byte[] details;
    final Runs runs;
    final TermLists terms;

    Chunk(
            long[] ids,
            int[] ties,
            long[] anonymous,
            long[] asks,
            int[] minimumKeys,
            int[] skillStarts,
            int[] skills,
            int[] detailStarts,
            byte[] details,
            Runs runs,
            TermLists terms) {
        this.size = ties.length;
        this.ids = ids;
        this.ties = ties;
        this.anonymous = anonymous;
        this.asks = asks;
        this.minimumKeys = minimumKeys;
        this.skillStarts = skillStarts;
        this.skills = skills;
        this.detailStarts = detailStarts;
        this.details = details;
        this.runs = runs;
        this.terms = terms;
    }

    UUID id(int row) {
        return new UUID(ids[2 * row], ids[2 * row + 1]);
    }

    boolean isAnonymous(int row) {
        return Words.isSet(anonymous, row);
    }

    long version(int row) {
        return Details.version(details, detailStarts[row]);
    }

    /** The candidate as it was put in. */
    Candidate candidate(int row, Vocabulary vocabulary) {
        List<HeldSkill> held = new ArrayList<>();
        for (int i = skillStarts[row]; i < skillStarts[row + 1]; i++) {
            Term.Skill skill = (Term.Skill) vocabulary.terms.term(HeldBits.term(skills[i]));
            held.add(new HeldSkill(skill.skillId(), skill.level(), HeldBits.years(skills[i])));
        }
        int country = runs.country(runs.at(row));
        CandidateBuilder candidate = Candidate.builder(id(row))
                .skills(held)
                .countryCode(country == Interned.NONE ? null : vocabulary.countries.value(country));
        return Details.decode(candidate, details, detailStarts[row], vocabulary);
    }

    /** The candidate prepared to be scored. */
    PreparedCandidate prepared(int row, Vocabulary vocabulary) {
        int hoursClass = runs.hoursClass(runs.at(row), row);
        return PreparedCandidate.of(
                candidate(row, vocabulary),
                hoursClass == Interned.NONE ? null : vocabulary.hoursClasses.value(hoursClass));
    }

    long bytes() {
        return 8L * (ids.length + anonymous.length + asks.length)
                + 4L * (ties.length + minimumKeys.length + skillStarts.length + skills.length + detailStarts.length)
                + details.length
                + runs.bytes()
                + terms.bytes();
    }
}
