package dev.meridian.hiring.onboarding;

import java.util.List;
import java.util.Locale;

/** What can be done with a line of the checklist: it is open or done, and each leads to the other. */
enum ItemAction {
    COMPLETE("onboarding.item-completed", false),
    REOPEN("onboarding.item-reopened", true);

    private final String event;
    private final boolean fromDone;

    ItemAction(String event, boolean fromDone) {
        this.event = event;
        this.fromDone = fromDone;
    }

    boolean isPossibleFrom(Item item) {
        return item.isDone() == fromDone;
    }

    String event() {
        return event;
    }

    /** The action as the last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<ItemAction> of(Item item) {
        return List.of(item.isDone() ? REOPEN : COMPLETE);
    }
}
