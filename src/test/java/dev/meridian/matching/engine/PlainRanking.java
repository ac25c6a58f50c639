package dev.meridian.matching.engine;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Brute force: everybody by the plain formula and filters, then sorted. */
final class PlainRanking {

    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::score)
            .reversed()
            .thenComparing(Row::tieKey)
            .thenComparing(row -> row.shownId().toString());

    private PlainRanking() {}

    static List<Row> of(List<Candidate> everybody, CompiledPosting compiled, EmployerView view) {
        Posting posting = compiled.posting();
        return everybody.stream()
                .filter(candidate -> !view.hidden().contains(candidate.id()))
                .filter(candidate -> new PlainFilters(posting, candidate, compiled.context())
                        .failed(view)
                        .isEmpty())
                .map(candidate -> row(candidate, compiled, view))
                .sorted(ORDER)
                .toList();
    }

    private static Row row(Candidate candidate, CompiledPosting compiled, EmployerView view) {
        UUID shown = candidate.alias() == null ? candidate.id() : view.handles().apply(candidate.alias());
        int score = new PlainFormula(compiled.posting(), candidate, compiled.context()).score(compiled.weights());
        return new Row(
                candidate.id(),
                shown,
                score,
                hash(shown).xor(hash(compiled.posting().id())));
    }

    private static BigInteger hash(UUID id) {
        try {
            byte[] bytes = HexFormat.of().parseHex(id.toString().replace("-", ""));
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).shiftRight(192);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A place in the ranking; the tie key is at or above 0. */
    record Row(UUID candidateId, UUID shownId, int score, BigInteger tieKey) {

        /** What an index says of a place, in the same terms. */
        static Row of(Ranked place) {
            BigInteger key =
                    new BigInteger(Long.toUnsignedString(place.position().tieKey()));
            return new Row(place.candidateId(), place.shownId(), place.score(), key);
        }
    }
}
