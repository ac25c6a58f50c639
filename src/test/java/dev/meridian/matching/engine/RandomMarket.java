package dev.meridian.matching.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index of postings to which things happen by chance, beside a plain account of what is in it. */
final class RandomMarket {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.000000500Z");

    final PostingIndex index;
    final Map<UUID, OpenPosting> open = new HashMap<>();
    private final RandomWorld world;
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<OpenPosting> everMade = new ArrayList<>();
    private long writes;
    private final List<UUID> employers = new ArrayList<>();
    private final List<MatchContext> contexts = new ArrayList<>();

    RandomMarket(RandomWorld world) {
        this.world = world;
        this.index = new PostingIndex(world.random.nextInt(4), 1 + world.random.nextInt(3));
        for (int i = 0; i < 4; i++) {
            employers.add(world.uuid());
        }
        contexts.add(world.context());
        contexts.add(world.context());
        contexts.add(world.context(Map.of("USD", new BigDecimal("0.93"), "JPY", new BigDecimal("1E+2"))));
    }

    void write(int times) {
        for (int i = 0; i < times; i++) {
            int chance = world.random.nextInt(100);
            if (chance < 25 || everMade.isEmpty()) {
                put(made(world.uuid(), world.posting()), version());
            } else if (chance < 40) {
                Posting twin = world.any(everMade).posting();
                UUID id = world.uuid();
                put(made(id, twin), version());
            } else if (chance < 75) {
                put(made(world.any(everMade).id(), world.posting()), version());
            } else if (chance < 80) {
                put(world.any(everMade), version());
            } else if (chance < 96) {
                remove(world.any(everMade).id(), version());
            } else {
                remove(world.uuid(), version());
            }
        }
    }

    /** Somebody new in a world that may have been another when the last one asked. */
    PostingQuery query() {
        Posting met = everMade.isEmpty() ? world.posting() : world.any(everMade).posting();
        Set<UUID> blocked = new HashSet<>();
        if (world.chance(40)) {
            blocked.add(world.any(employers));
            blocked.add(world.uuid());
        }
        Candidate candidate = world.candidate(met);
        return new PostingQuery(PreparedCandidate.of(candidate), world.any(contexts), NOW, blocked);
    }

    TopPostings bruteForce(PostingQuery query, int limit, @Nullable RankPosition after) {
        Stream<CompiledPosting> compiled = open.values().stream()
                .filter(posting -> posting.isOpen(query.now()))
                .filter(posting -> !query.blockedEmployers().contains(posting.employerId()))
                .map(posting -> CompiledPosting.compile(posting.posting(), posting.weights(), query.context()));
        return ScanPostings.top(query.candidate(), compiled, limit, after);
    }

    void put(OpenPosting posting, long version) {
        everMade.add(posting);
        boolean taken = version >= versions.getOrDefault(posting.id(), 0L);
        if (taken) {
            open.put(posting.id(), posting);
            versions.put(posting.id(), version);
        }
        check(index.put(posting, version), taken);
    }

    void remove(UUID id, long version) {
        boolean taken = version >= versions.getOrDefault(id, 0L);
        if (taken) {
            open.remove(id);
            versions.put(id, version);
        }
        check(index.remove(id, version), taken);
    }

    private void check(boolean said, boolean taken) {
        if (said != taken || index.size() != open.size()) {
            throw new AssertionError("the index took a write that is too old, or left one that is not");
        }
    }

    // Writes arrive late and twice.
    private long version() {
        return ++writes / 10 + world.random.nextInt(6);
    }

    private OpenPosting made(UUID id, Posting like) {
        Posting posting = withId(id, like);
        Instant end = world.chance(60)
                ? null
                : NOW.plusNanos(world.any(-1_000_000_000L, -500L, -1L, 0L, 1L, 499L, 600L, 1_000_000_000L));
        return new OpenPosting(
                posting, world.chance(50) ? Weights.DEFAULT : world.weights(), world.any(employers), end);
    }

    private static Posting withId(UUID id, Posting facts) {
        return new Posting(
                id,
                TieHash.of(id),
                facts.requirements(),
                facts.languages(),
                facts.workHours(),
                facts.asynchronous(),
                facts.minOverlapMinutesPerDay(),
                facts.desiredOverlapMinutesPerDay(),
                facts.pay(),
                facts.engagementKinds(),
                facts.location(),
                facts.startDate(),
                facts.startToleranceDays(),
                facts.firstPublished());
    }
}
