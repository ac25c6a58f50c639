package dev.meridian.matching.engine;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
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
        currencies.of(""); // NO_PAY
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
        if (row == columns.capacity()) {
            columns = columns.grown();
        }
        Posting posting = open.posting();
        int mustHaves = (int) posting.requirements().stream()
                .filter(SkillRequirement::mustHave)
                .count();
        columns.setFilters(row, open, gates.demands(posting), gates.location(posting), mustHaves);
        columns.setScore(row, open.weights(), appendSkills(row, posting), employers.of(open.employerId()));
        appendPay(row, posting.pay(), appendHours(row, posting));
        size++;
        return row;
    }

    /** Marks a row as gone for whoever reads after this write. */
    void kill(int row, int write) {
        columns.kill(row, write);
    }

    private int appendSkills(int row, Posting posting) {
        long[] shares = SkillScorer.shares(posting.requirements());
        long total = 0;
        for (int i = 0; i < shares.length; i++) {
            SkillRequirement asked = posting.requirements().get(i);
            total += shares[i];
            bySkill.computeIfAbsent(asked.skillId(), id -> new AskedBy()).add(row, shares[i], asked);
        }
        if (shares.length == 0) {
            nothing.add(row, 0);
        }
        return Math.toIntExact(total);
    }

    private int appendHours(int row, Posting posting) {
        WeeklyHours hours = posting.workHours();
        if (posting.asynchronous() || hours == null) {
            columns.setHours(row, posting.asynchronous() ? PostingColumns.ASYNCHRONOUS : PostingColumns.NO_HOURS, 0, 0);
            return 0;
        }
        HoursAsked asked = HoursAsked.of(posting, hours);
        columns.setHours(
                row, clocks.code(posting, hours.timeZone()), slots.of(asked.slots()), asked.fullCreditMinutes());
        return asked.leastMinutes();
    }

    private void appendPay(int row, @Nullable PayRange pay, int leastMinutes) {
        columns.setPay(
                row,
                pay == null ? PostingColumns.NO_PAY : currencies.of(pay.currency()),
                leastMinutes,
                pay == null ? PostingColumns.UNSTATED : pay.minHourlyMicros().orElse(PostingColumns.UNSTATED),
                pay == null ? PostingColumns.UNSTATED : pay.maxHourlyMicros().orElse(PostingColumns.UNSTATED));
    }
}
