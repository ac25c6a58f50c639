package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.platform.problem.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An employer's changes to a plan, checked against what it holds. */
final class OnboardingEdit {
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_AFTER = 365;
    private static final int QUARTER = 15;

    private final OnboardingContent held;
    private final Supplier<UUID> ids;
    private final Violations violations = new Violations();

    private OnboardingEdit(OnboardingContent held, Supplier<UUID> ids) {
        this.held = held;
        this.ids = ids;
    }

    /**
     * The plan after the changes; refused with all that is wrong.
     *
     * @param ids gives a new id each time
     */
    static OnboardingContent apply(OnboardingContent held, OnboardingForm form, Supplier<UUID> ids) {
        return new OnboardingEdit(held, ids).apply(form);
    }

    private OnboardingContent apply(OnboardingForm form) {
        checkIds("/meetings", ids(form.meetings(), OnboardingForm.MeetingForm::id), ids(held.meetings(), Meeting::id));
        checkIds("/items", ids(form.items(), OnboardingForm.ItemForm::id), ids(held.items(), Item::id));
        IntStream.range(0, form.meetings().size())
                .forEach(i -> check("/meetings/" + i, form.meetings().get(i)));
        violations.throwIfAny();
        Map<UUID, Item> known = held.items().stream().collect(Collectors.toMap(Item::id, item -> item));
        return held.with(
                form.meetings().stream().map(this::meeting).toList(),
                form.items().stream().map(item -> item(item, known)).toList());
    }

    private static <T> List<@Nullable UUID> ids(List<T> things, Function<T, @Nullable UUID> id) {
        return things.stream().<@Nullable UUID>map(id).toList();
    }

    private void checkIds(String list, List<@Nullable UUID> given, List<@Nullable UUID> known) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            UUID id = given.get(i);
            if (id != null) {
                String field = list + "/" + i + "/id";
                violations.check(known.contains(id), field, "UNKNOWN", "must be one of the plan's, or left out");
                violations.check(seen.add(id), field, "DUPLICATE", "must not stand here twice");
            }
        }
    }

    private void check(String at, OnboardingForm.MeetingForm meeting) {
        violations.check(
                meeting.durationMinutes() % QUARTER == 0,
                at + "/durationMinutes",
                "INVALID",
                "must be a multiple of 15");
        Instant start = meeting.start();
        if (start == null) {
            return;
        }
        violations.check(Stretch.ceiling(start).equals(start), at + "/start", "INVALID", "must be on a quarter hour");
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        violations.check(
                !day.isBefore(held.startDate().minusDays(DAYS_BEFORE))
                        && !day.isAfter(held.startDate().plusDays(DAYS_AFTER)),
                at + "/start",
                "OUT_OF_RANGE",
                "must be at most " + DAYS_BEFORE + " days before the first day and " + DAYS_AFTER + " after it");
    }

    private Meeting meeting(OnboardingForm.MeetingForm form) {
        return new Meeting(orNew(form.id()), form.kind(), form.title(), form.durationMinutes(), form.start());
    }

    private Item item(OnboardingForm.ItemForm form, Map<UUID, Item> known) {
        UUID id = orNew(form.id());
        Item before = known.get(id);
        return new Item(
                id,
                form.title(),
                form.owner(),
                form.dueOn(),
                before == null ? null : before.doneAt(),
                before == null ? null : before.doneBy());
    }

    private UUID orNew(@Nullable UUID id) {
        return id == null ? ids.get() : id;
    }
}
