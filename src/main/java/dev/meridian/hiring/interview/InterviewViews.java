package dev.meridian.hiring.interview;

import dev.meridian.employer.EmployerService;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.ApplicationViews;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import dev.meridian.hiring.calendar.Holidays;
import dev.meridian.hiring.calendar.LocalTimes;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interviews as they are shown, on both sides' clocks. */
@ApplicationScoped
class InterviewViews {
    private final EmployerService employers;
    private final InterviewLifeCycle lifeCycle;

    @Inject
    InterviewViews(EmployerService employers, InterviewLifeCycle lifeCycle) {
        this.employers = employers;
        this.lifeCycle = lifeCycle;
    }

    static String tag(InterviewEntity interview, Side side) {
        return Precondition.tag(interview.version, side.name().toLowerCase(Locale.ROOT));
    }

    Tagged<InterviewView> tagged(InterviewEntity interview, ApplicationRef application, Side side) {
        return new Tagged<>(view(interview, application, side), tag(interview, side));
    }

    InterviewView view(InterviewEntity interview, ApplicationRef application, Side side) {
        InterviewContent content = interview.content;
        return new InterviewView(
                interview.id,
                interview.applicationId,
                new ApplicationViews.PostingRef(interview.postingId, application.title()),
                new ApplicationViews.EmployerRef(interview.employerId, employerName(interview)),
                interview.state,
                content.kind(),
                content.durationMinutes(),
                content.note(),
                content.slots().stream().map(slot -> slot(slot, content)).toList(),
                interview.acceptedSlot().map(slot -> slot(slot, content)).orElse(null),
                new InterviewView.HolidaysKept(country(content.employerCountry()), country(content.candidateCountry())),
                interview.endedBy,
                interview.endedWords,
                Step.paths(lifeCycle.allowed(interview, side)),
                interview.createdAt,
                interview.updatedAt);
    }

    String employerName(InterviewEntity interview) {
        return employers.names(Set.of(interview.employerId)).getOrDefault(interview.employerId, "");
    }

    private static InterviewView.SlotView slot(Slot slot, InterviewContent content) {
        return new InterviewView.SlotView(
                slot.start(),
                slot.end(),
                slot.preferred(),
                LocalTimes.of(slot.time(), content.employerZone()),
                LocalTimes.of(slot.time(), content.candidateZone()));
    }

    private static InterviewView.CountryHolidays country(@Nullable String country) {
        return new InterviewView.CountryHolidays(country, Holidays.areKnownOf(country));
    }
}
