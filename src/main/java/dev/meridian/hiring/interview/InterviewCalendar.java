package dev.meridian.hiring.interview;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreed interview as an iCalendar document (RFC 5545), times in UTC: calendars show them on their owners' clocks. */
final class InterviewCalendar {
    /** The media type of iCalendar. */
    static final String MEDIA_TYPE = "text/calendar";

    private static final String PRODUCT = "-//Meridian//Interviews//EN";

    private InterviewCalendar() {}

    /**
     * An entry for a calendar. Taken in again after the interview changed, it replaces the one before: the same UID with a
     * higher SEQUENCE.
     */
    record Entry(
            UUID id,
            long version,
            String summary,
            @Nullable String description,
            Instant start,
            Instant end,
            boolean cancelled,
            Instant updatedAt) {}

    static String write(Entry entry) {
        VEvent event = new VEvent();
        event.setUid("interview-" + entry.id());
        event.setSequence((int) entry.version());
        event.setSummary(entry.summary());
        if (entry.description() != null) {
            event.setDescription(entry.description());
        }
        event.setDateStart(Date.from(entry.start()));
        event.setDateEnd(Date.from(entry.end()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setDateTimeStamp(Date.from(entry.updatedAt()));
        event.setLastModified(Date.from(entry.updatedAt()));
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
