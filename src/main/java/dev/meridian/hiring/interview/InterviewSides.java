package dev.meridian.hiring.interview;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateService;
import dev.meridian.employer.EmployerService;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.calendar.Holidays;
import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingForm;
import dev.meridian.shared.WeekSlots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When both sides of an application can meet: their hours and holidays, and what the candidate has accepted elsewhere. */
@ApplicationScoped
class InterviewSides {
    private static final String WORKER = "interviews";

    private final InterviewRepository interviews;
    private final Applications applications;
    private final CandidateService candidates;
    private final EmployerService employers;
    private final SystemCaller system;
    private final Clock clock;

    /** What is looked for, and the countries whose holidays count. */
    record Found(SlotSearch search, @Nullable String employerCountry, @Nullable String candidateCountry) {}

    /** What the service reads under its own name, because the employer may not. */
    private record Candidate(CandidateForm profile, List<Stretch> taken) {}

    @Inject
    InterviewSides(
            InterviewRepository interviews,
            Applications applications,
            CandidateService candidates,
            EmployerService employers,
            SystemCaller system,
            Clock clock) {
        this.interviews = interviews;
        this.applications = applications;
        this.candidates = candidates;
        this.employers = employers;
        this.system = system;
        this.clock = clock;
    }

    /** The search that a form asks for; refused where one of the two states no hours. */
    Found find(ApplicationRef application, InterviewForm form) {
        PostingForm posting = applications.posting(application.postingId()).content();
        WeeklyHoursForm interviewers = form.interviewerHours() == null ? posting.workHours() : form.interviewerHours();
        if (interviewers == null) {
            throw ProblemException.invalid(
                    "/interviewerHours", "REQUIRED", "is needed, since the posting has no workHours");
        }
        Candidate candidate = system.within(WORKER, () -> read(application.candidateId()));
        CandidateForm profile = candidate.profile();
        WeekSlots preferred = slots(profile.workHours());
        WeekSlots all = preferred.or(slots(profile.acceptableHours()));
        WeeklyHoursForm stated = profile.workHours() == null ? profile.acceptableHours() : profile.workHours();
        if (stated == null) {
            throw ProblemException.of(ProblemType.NO_COMMON_HOURS, "The candidate's profile states no hours");
        }
        String employerCountry = firstStated(form.holidays(), posting.holidays(), application.employerId());
        Set<LocalDate> interviewersOff = daysOff(employerCountry, form);
        Set<LocalDate> candidateOff = daysOff(profile.countryCode(), form);
        ZoneId candidateZone = ZoneId.of(stated.timeZone());
        return new Found(
                new SlotSearch(
                        new WorkingTime(ZoneId.of(interviewers.timeZone()), slots(interviewers), interviewersOff),
                        new WorkingTime(candidateZone, all, candidateOff),
                        new WorkingTime(candidateZone, preferred, candidateOff),
                        candidate.taken(),
                        Duration.ofMinutes(form.durationMinutes()),
                        form.count(),
                        form.earliest(),
                        form.latest(),
                        clock.instant()),
                employerCountry,
                profile.countryCode());
    }

    private Candidate read(UUID candidateId) {
        CandidateForm profile = candidates
                .find(candidateId)
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "The candidate has left"))
                .content();
        List<Stretch> taken = interviews.acceptedBy(candidateId, clock.instant()).stream()
                .flatMap(interview -> interview.acceptedSlot().map(Slot::time).stream())
                .toList();
        return new Candidate(profile, taken);
    }

    private String firstStated(@Nullable String asked, @Nullable String ofPosting, UUID employerId) {
        if (asked != null) {
            return asked;
        }
        return ofPosting != null
                ? ofPosting
                : employers.profile(employerId).body().countryCode();
    }

    /** A day more at each end: the other side of the world is at another date. */
    private static Set<LocalDate> daysOff(@Nullable String country, InterviewForm form) {
        return Holidays.days(
                country, form.earliest().minusDays(1), form.latest().plusDays(1));
    }

    private static WeekSlots slots(@Nullable WeeklyHoursForm hours) {
        return hours == null ? WeekSlots.NONE : hours.toValue().slots();
    }
}
