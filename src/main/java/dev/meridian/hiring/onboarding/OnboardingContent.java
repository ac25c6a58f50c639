package dev.meridian.hiring.onboarding;

import java.time.LocalDate;
import java.util.List;

/** A plan as it is stored. What follows from the hours of both sides is worked out when it is shown. */
record OnboardingContent(
        LocalDate startDate, PlanSide employer, PlanSide candidate, List<Meeting> meetings, List<Item> items) {

    OnboardingContent with(List<Meeting> otherMeetings, List<Item> otherItems) {
        return new OnboardingContent(startDate, employer, candidate, otherMeetings, otherItems);
    }

    SharedWeek firstWeek() {
        return SharedWeek.of(startDate, employer, candidate);
    }
}
