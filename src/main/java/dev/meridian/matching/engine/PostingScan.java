package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One look at the rows of an index for one candidate. What is the same for many rows is worked out first; then the lists of
 * the skills that the candidate holds, or that something held stands in for, are added up window by window, so that the
 * sums stay in the nearest cache; then each row with a sum passes the filters, and what may still be among the best is
 * scored. Not for several threads.
 */
final class PostingScan {

    private static final int WINDOW = 4096;

    private final PostingIndex.State state;
    private final PostingColumns columns;
    private final PostingQuery query;
    private final Map<UUID, SkillStream> streams = new LinkedHashMap<>();
    private final AskedBy.Entries unasking;
    private final byte[] elsewhere;
    private final byte[] demanding;
    private final byte[] blocked;
    private final HoursTable hours;
    private final PayTable pay;
    private final int nowMinute;
    private final long today;
    private final long firstDay;
    private int nextUnasking;

    PostingScan(PostingIndex.State state, PostingQuery query) {
        PostingRows rows = state.rows();
        PreparedCandidate candidate = query.candidate();
        MatchContext context = query.context();
        this.state = state;
        this.columns = state.columns();
        this.query = query;
        this.unasking = rows.nothing.entries();
        this.elsewhere = rows.gates.closedToCountryOf(candidate);
        this.demanding = rows.gates.demandingMoreThan(candidate);
        this.today = context.asOf().toEpochDay();
        this.firstDay = candidate.firstDay(today);
        this.blocked = blocked(rows.employers, query);
        HoursClass own = candidate.hours();
        int[][] profiles = own == null ? new int[0][] : rows.clocks.seenFrom(own.zone(), context.asOf());
        this.hours = new HoursTable(own, profiles, rows.slots);
        this.pay = new PayTable(candidate, context.exchangeRates(), rows.currencies);
        this.nowMinute = PostingColumns.minutes(query.now());
        for (HeldSkill skill : candidate.skills()) {
            stream(rows, skill.skillId(), Weights.FULL, skill);
            for (RelatedSkills.Relation relation : context.relatedSkills().reachedFrom(skill.skillId())) {
                stream(rows, relation.asked(), relation.strength(), skill);
            }
        }
    }

    /** Tells the sink of every posting that the candidate is eligible for. */
    void run(Sink sink) {
        long[] sums = new long[WINDOW];
        int[] places = new int[WINDOW];
        for (int from = 0; from < state.size(); from += WINDOW) {
            int to = Math.min(from + WINDOW, state.size());
            for (SkillStream stream : streams.values()) {
                stream.addTo(sums, from, to);
            }
            markUnasking(sums, from, to);
            int count = passing(sums, from, places, withSum(sums, to - from, places));
            for (int i = 0; i < count; i++) {
                int row = from + places[i];
                if (passesOnCloserLook(row)) {
                    sink.eligible(this, row, sums[places[i]]);
                }
            }
            Arrays.fill(sums, 0);
        }
    }

    // No branch: whether a posting asks for anything that the candidate holds cannot be foretold.
    private static int withSum(long[] sums, int length, int[] places) {
        int count = 0;
        for (int place = 0; place < length; place++) {
            places[count] = place;
            count += (int) (-sums[place] >>> 63);
        }
        return count;
    }

    OpenPosting posting(int row) {
        return columns.posting(row);
    }

    /** No less than the score of a row, and quick. */
    int bound(int row, long sum) {
        return skillPoints(row, sum)
                + (columns.timing(row) == PostingColumns.NO_HOURS ? 0 : columns.maxOverlap(row))
                + (pay.compares(columns.currency(row)) ? maxRate(row) : 0);
    }

    int score(int row, long sum) {
        return skillPoints(row, sum)
                + CompiledPosting.points(columns.maxOverlap(row), overlapCredit(row))
                + CompiledPosting.points(
                        maxRate(row), pay.credit(columns.currency(row), columns.minimum(row), columns.maximum(row)));
    }

    // Leaves the places of rows that pass what the columns can tell at once: first what keeps most of them out.
    private int passing(long[] sums, int from, int[] places, int count) {
        int sifted = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            places[sifted] = place;
            sifted += sieve(from + place, sums[place]) >= 0 ? 1 : 0;
        }
        int left = 0;
        for (int i = 0; i < sifted; i++) {
            int place = places[i];
            places[left] = place;
            left += filter(from + place) >= 0 ? 1 : 0;
        }
        return left;
    }

    // Each filter gives a number below 0 where it fails. None of them can be foretold, so there is no branch for any.
    private int sieve(int row, long sum) {
        return demanding[columns.demands(row)]
                | elsewhere[columns.location(row)]
                | (SkillStream.met(sum) - columns.mustHaves(row));
    }

    private int filter(int row) {
        long daysLeft = Filters.lastStartDay(columns.startDay(row), columns.tolerance(row), today) - firstDay;
        return (columns.died(row) - state.writes() - 1)
                | (int) (daysLeft >> Integer.SIZE)
                | (columns.endMinute(row) - nowMinute)
                | pay.room(columns.currency(row), columns.roughMaximum(row));
    }

    private boolean passesOnCloserLook(int row) {
        return (blocked.length == 0 || blocked[columns.employer(row)] == 0)
                && (columns.endMinute(row) != nowMinute || columns.posting(row).isOpen(query.now()))
                && (pay.room(columns.currency(row), columns.roughMaximum(row)) != 0
                        || !pay.aboveBudget(columns.currency(row), columns.maximum(row)))
                && !overlapBelow(row);
    }

    private boolean overlapBelow(int row) {
        int least = columns.leastMinutes(row);
        return least > 0
                && hours.totals(columns.timing(row), columns.slots(row)).leastWeekMinutes() < least;
    }

    private int overlapCredit(int row) {
        int timing = columns.timing(row);
        if (timing < 0) {
            return timing == PostingColumns.ASYNCHRONOUS ? Weights.FULL : 0;
        }
        return HoursAsked.credit(hours.totals(timing, columns.slots(row)), columns.fullMinutes(row));
    }

    private int skillPoints(int row, long sum) {
        int shares = columns.shares(row);
        long weighted = SkillStream.weighted(sum);
        if (shares == 0) {
            return 0;
        }
        // Most sums are short, and so is their division.
        int credit = weighted <= Integer.MAX_VALUE ? (int) weighted / shares : (int) (weighted / shares);
        return CompiledPosting.points(columns.maxSkills(row), credit);
    }

    private int maxRate(int row) {
        return Weights.FULL - columns.maxSkills(row) - columns.maxOverlap(row);
    }

    private void stream(PostingRows rows, UUID asked, int strength, HeldSkill skill) {
        AskedBy list = rows.bySkill.get(asked);
        if (list != null) {
            streams.computeIfAbsent(asked, id -> new SkillStream(list.entries()))
                    .add(strength, skill);
        }
    }

    private void markUnasking(long[] sums, int from, int to) {
        int[] rows = unasking.rows;
        for (; nextUnasking < rows.length && rows[nextUnasking] < to; nextUnasking++) {
            sums[rows[nextUnasking] - from] = SkillStream.ASKS_NOTHING;
        }
    }

    private static byte[] blocked(Codes<UUID> employers, PostingQuery query) {
        byte[] blocked = new byte[query.blockedEmployers().isEmpty() ? 0 : employers.size()];
        for (UUID employer : query.blockedEmployers()) {
            int code = employers.find(employer);
            if (code >= 0 && code < blocked.length) {
                blocked[code] = -1;
            }
        }
        return blocked;
    }

    /** Hears of rows that pass every filter. */
    interface Sink {

        /** May ask the scan for the row's bound and score. */
        void eligible(PostingScan scan, int row, long sum);
    }
}
