package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.calendar.Holidays;
import dev.meridian.hiring.calendar.LocalTimes;
import dev.meridian.hiring.calendar.PublicHoliday;
import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans as they are shown: with what follows from the hours and holidays of both sides. */
final class OnboardingViews {
    private static final int HOLIDAY_DAYS = 90;

    private final OnboardingContent plan;
    private final Side caller;
    private final boolean over;

    private OnboardingViews(OnboardingContent plan, Side caller, boolean over) {
        this.plan = plan;
        this.caller = caller;
        this.over = over;
    }

    static String tag(OnboardingEntity plan, Side caller) {
        return Precondition.tag(plan.version, caller.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A plan for one side.
     *
     * @param over whether the engagement has ended, so that nothing can be done any more
     */
    static Tagged<OnboardingView> tagged(OnboardingEntity plan, Side caller, boolean over) {
        return new Tagged<>(new OnboardingViews(plan.content, caller, over).view(plan), tag(plan, caller));
    }

    private OnboardingView view(OnboardingEntity entity) {
        SharedWeek week = plan.firstWeek();
        return new OnboardingView(
                entity.engagementId,
                plan.startDate(),
                side(plan.employer()),
                side(plan.candidate()),
                week.sharedMinutes(),
                plan.meetings().stream().map(this::meeting).toList(),
                week.handovers().stream().map(this::handover).toList(),
                holidays(),
                plan.items().stream().map(this::item).toList(),
                progress(),
                entity.createdAt,
                entity.updatedAt);
    }

    private static OnboardingView.SideView side(PlanSide side) {
        return new OnboardingView.SideView(
                side.timeZone(), side.workHours(), side.country(), Holidays.areKnownOf(side.country()));
    }

    private OnboardingView.MeetingView meeting(Meeting meeting) {
        @Nullable Stretch time = meeting.time().orElse(null);
        return new OnboardingView.MeetingView(
                meeting.id(),
                meeting.kind(),
                meeting.title(),
                meeting.durationMinutes(),
                meeting.start(),
                time == null ? null : time.end(),
                time == null ? null : LocalTimes.of(time, plan.employer().timeZone()),
                time == null ? null : LocalTimes.of(time, plan.candidate().timeZone()),
                time != null && !isShared(time));
    }

    private boolean isShared(Stretch time) {
        LocalDate from = LocalDate.ofInstant(time.start(), ZoneOffset.UTC).minusDays(1);
        LocalDate to = LocalDate.ofInstant(time.end(), ZoneOffset.UTC).plusDays(1);
        return plan.employer().time(from, to).covers(time)
                && plan.candidate().time(from, to).covers(time);
    }

    private OnboardingView.HandoverView handover(Handover handover) {
        Stretch time = handover.time();
        return new OnboardingView.HandoverView(
                handover.from(),
                time.start(),
                time.end(),
                LocalTimes.of(time, plan.employer().timeZone()),
                LocalTimes.of(time, plan.candidate().timeZone()));
    }

    private List<OnboardingView.HolidayView> holidays() {
        Map<PublicHoliday, List<Side>> sides = new LinkedHashMap<>();
        note(sides, plan.employer(), Side.EMPLOYER);
        note(sides, plan.candidate(), Side.CANDIDATE);
        return sides.entrySet().stream()
                .map(off -> new OnboardingView.HolidayView(
                        off.getKey().date(),
                        off.getKey().country(),
                        off.getKey().name(),
                        List.copyOf(off.getValue())))
                .sorted(Comparator.comparing(OnboardingView.HolidayView::date)
                        .thenComparing(OnboardingView.HolidayView::country))
                .toList();
    }

    private void note(Map<PublicHoliday, List<Side>> sides, PlanSide side, Side who) {
        LocalDate start = plan.startDate();
        Holidays.of(side.country(), start, start.plusDays(HOLIDAY_DAYS))
                .forEach(day ->
                        sides.computeIfAbsent(day, off -> new ArrayList<>()).add(who));
    }

    private OnboardingView.ItemView item(Item item) {
        List<String> actions = over || !item.owner().includes(caller)
                ? List.of()
                : ItemAction.of(item).stream().map(ItemAction::path).toList();
        return new OnboardingView.ItemView(
                item.id(),
                item.title(),
                item.owner(),
                item.dueOn(),
                item.isDone(),
                item.doneAt(),
                item.doneBy(),
                actions);
    }

    private OnboardingView.Progress progress() {
        return new OnboardingView.Progress(
                done(plan.items()),
                plan.items().size(),
                Stream.of(ItemOwner.values())
                        .map(owner -> {
                            List<Item> own = plan.items().stream()
                                    .filter(item -> item.owner() == owner)
                                    .toList();
                            return new OnboardingView.OwnerProgress(owner, done(own), own.size());
                        })
                        .toList());
    }

    private static int done(List<Item> items) {
        return (int) items.stream().filter(Item::isDone).count();
    }
}
