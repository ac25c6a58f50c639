package dev.meridian.matching;

import dev.meridian.candidate.MatchRow;
import dev.meridian.candidate.MatchRows;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CandidateIndex;
import dev.meridian.matching.engine.PreparedCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Compares the index with PostgreSQL: every candidate's content, not a digest alone. Whoever differs is looked at again after
 * the replica has caught up, since people go on writing meanwhile.
 */
@ApplicationScoped
class IndexCheck {
    private static final int NAMED = 20;
    private static final int SUSPECTS = 1_000;
    private static final int LOOKS = 3;

    private final MatchRows rows;
    private final CandidateDirectory directory;
    private final ReplicaFollower follower;
    private final Clock clock;

    @Inject
    IndexCheck(MatchRows rows, CandidateDirectory directory, ReplicaFollower follower, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.follower = follower;
        this.clock = clock;
    }

    /** What a reading of the table came to. */
    private static final class Tally {
        private final MatchRowParser parser = new MatchRowParser();
        private final Set<UUID> suspects = new LinkedHashSet<>();
        private long stored;
        private long checksum;
    }

    IndexReport run() throws SQLException {
        long began = System.nanoTime();
        Tally tally = readAll();
        long held = directory.index().size();
        for (int i = 0; i < LOOKS && (tally.stored != held || !tally.suspects.isEmpty()); i++) {
            follower.catchUp();
            if (tally.suspects.size() < SUSPECTS && tally.stored == held) {
                tally.suspects.retainAll(differing(tally.suspects));
            } else {
                tally = readAll();
            }
            held = directory.index().size();
        }
        List<IndexReport.Difference> differences = new ArrayList<>();
        for (UUID id : tally.suspects) {
            if (differences.size() < NAMED) {
                differences.add(new IndexReport.Difference(
                        id,
                        directory.index().find(id).isPresent()
                                ? IndexReport.Kind.DIFFERENT
                                : IndexReport.Kind.MISSING));
            }
        }
        return new IndexReport(
                tally.stored,
                held,
                tally.suspects.isEmpty() && tally.stored == held,
                Long.toHexString(tally.checksum),
                List.copyOf(differences),
                clock.instant(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private Tally readAll() throws SQLException {
        Tally tally = new Tally();
        CandidateIndex index = directory.index();
        rows.forEachShown(row -> {
            tally.checksum += digest(row);
            Optional<Candidate> stored = parsed(tally.parser, row);
            tally.stored += stored.isPresent() ? 1 : 0;
            if (tally.suspects.size() < SUSPECTS && !held(index, row).equals(stored)) {
                tally.suspects.add(row.id());
            }
        });
        return tally;
    }

    private Set<UUID> differing(Set<UUID> suspects) throws SQLException {
        MatchRowParser parser = new MatchRowParser();
        Set<UUID> differing = new LinkedHashSet<>();
        rows.forEach(suspects, row -> {
            if (!row.isHidden() && !held(directory.index(), row).equals(parsed(parser, row))) {
                differing.add(row.id());
            }
        });
        return differing;
    }

    private static Optional<Candidate> held(CandidateIndex index, MatchRow row) {
        return index.find(row.id()).map(PreparedCandidate::candidate);
    }

    /** Empty where matching cannot read it: then the index is right not to hold it. */
    private static Optional<Candidate> parsed(MatchRowParser parser, MatchRow row) {
        try {
            return Optional.of(parser.parse(row).candidate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Well mixed, so that sums of two of them do not meet by chance. */
    private static long digest(MatchRow row) {
        long hash = mix(row.id().getMostSignificantBits());
        hash = mix(hash ^ row.id().getLeastSignificantBits());
        hash = mix(hash ^ row.version());
        hash = mix(hash ^ hash(row.alias()));
        return mix(hash ^ Arrays.hashCode(row.fields()));
    }

    private static long hash(@Nullable UUID alias) {
        return alias == null ? 0 : mix(alias.getMostSignificantBits()) ^ alias.getLeastSignificantBits();
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
