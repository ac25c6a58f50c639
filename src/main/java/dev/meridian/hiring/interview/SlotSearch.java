package dev.meridian.hiring.interview;

import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What times are looked for.
 *
 * @param interviewers when they work
 * @param candidate all the hours that the candidate accepts, the preferred among them
 * @param preferred the hours that the candidate prefers
 * @param taken other interviews of the candidate's
 * @param length of the interview, a multiple of a quarter hour
 * @param count how many times at most
 * @param earliest the first day, on the interviewers' calendar
 * @param latest the last day, on the interviewers' calendar
 * @param now times that do not begin after it are too late
 */
record SlotSearch(
        WorkingTime interviewers,
        WorkingTime candidate,
        WorkingTime preferred,
        List<Stretch> taken,
        Duration length,
        int count,
        LocalDate earliest,
        LocalDate latest,
        Instant now) {

    Instant from() {
        return interviewers.startOf(earliest);
    }

    Instant to() {
        return interviewers.startOf(latest.plusDays(1));
    }
}
