package dev.meridian.matching.engine;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The layout of {@link PostingIndex}: a row for each posting that was put, in the order of the writes; beside the columns,
 * for each skill the rows that ask for it, and for each value that postings share its code. Everything is appended to, and
 * nothing else ever changes but the mark of a row that died. One thread writes.
 */
final class PostingRows {

    final Gates gates = new Gates();
    final ClockProfiles clocks = new ClockProfiles();
    final Codes<WeekSlots> slots = new Codes<>();
    final Codes<String> currencies = new Codes<>();
    final Codes<UUID> employers = new Codes<>();
    final AskedBy nothing = new AskedBy();
    final Map<UUID, AskedBy> bySkill = new ConcurrentHashMap<>();
    private PostingColumns columns;
    private int size;

    PostingRows(int capacity) {
        this.columns = new PostingColumns(capacity);
    }

    /** The columns of now; a later row may be in later ones. */
    PostingColumns columns() {
        return columns;
    }

    int size() {
        return size;
    }

    /** Adds a row and tells its number. */
    int append(OpenPosting open) {
        int row = size;
        if (row == columns.postings.length) {
            columns = columns.grown();
        }
        Posting posting = open.posting();
        columns.postings[row] = open;
        columns.died[row] = PostingColumns.LIVING;
        columns.location[row] = gates.location(posting);
        columns.demands[row] = gates.demands(posting);
        columns.start[row] = Filters.startDay(posting);
        columns.tolerance[row] = (short) posting.startToleranceDays();
        columns.employer[row] = employers.of(open.employerId());
        columns.end[row] = open.validThrough() == null ? Long.MAX_VALUE : micros(open.validThrough());
        columns.maxSkills[row] = (short) open.weights().maxPoints(Criterion.SKILLS);
        columns.maxOverlap[row] = (short) open.weights().maxPoints(Criterion.TIME_ZONE_OVERLAP);
        appendSkills(row, posting);
        appendHours(row, posting);
        appendPay(row, posting.pay());
        size++;
        return row;
    }

    /** Marks a row as gone for whoever reads after this write. */
    void kill(int row, int write) {
        columns.died[row] = write;
    }

    /** Microseconds since 1970, rounded down; what is too far for that is cut. */
    static long micros(Instant instant) {
        long second = instant.getEpochSecond();
        long most = Long.MAX_VALUE / 1_000_000 - 1;
        return Math.max(-most, Math.min(most, second)) * 1_000_000 + instant.getNano() / 1000;
    }

    private void appendSkills(int row, Posting posting) {
        long[] shares = SkillScorer.shares(posting.requirements());
        long total = 0;
        short mustHaves = 0;
        for (int i = 0; i < shares.length; i++) {
            SkillRequirement asked = posting.requirements().get(i);
            total += shares[i];
            mustHaves += asked.mustHave() ? (short) 1 : 0;
            bySkill.computeIfAbsent(asked.skillId(), id -> new AskedBy()).add(row, shares[i], asked);
        }
        columns.shares[row] = Math.toIntExact(total);
        columns.mustHaves[row] = mustHaves;
        if (shares.length == 0) {
            nothing.add(row, 0);
        }
    }

    private void appendHours(int row, Posting posting) {
        WeeklyHours hours = posting.workHours();
        if (posting.asynchronous() || hours == null) {
            columns.timing[row] = posting.asynchronous() ? PostingColumns.ASYNCHRONOUS : PostingColumns.NONE;
            return;
        }
        HoursAsked asked = HoursAsked.of(posting, hours);
        columns.timing[row] = clocks.code(posting, hours.timeZone());
        columns.slots[row] = slots.of(asked.slots());
        columns.fullMinutes[row] = (short) asked.fullCreditMinutes();
        columns.leastMinutes[row] = (short) asked.leastMinutes();
    }

    private void appendPay(int row, @Nullable PayRange pay) {
        if (pay == null) {
            columns.currency[row] = PostingColumns.NONE;
            return;
        }
        columns.currency[row] = currencies.of(pay.currency());
        columns.minimum[row] = pay.minHourlyMicros().orElse(PreparedCandidate.UNSTATED);
        columns.maximum[row] = pay.maxHourlyMicros().orElse(PreparedCandidate.UNSTATED);
    }
}
