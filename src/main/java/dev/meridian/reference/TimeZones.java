package dev.meridian.reference;

import dev.meridian.platform.validation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time zones that forms accept. */
@ApplicationScoped
class TimeZones {
    /** Names take the JDK much longer to find than all the rest, and never change. */
    private final List<Named> zones = ZoneId.getAvailableZoneIds().stream()
            .filter(Register.TIME_ZONE::holds)
            .sorted()
            .map(id -> new Named(ZoneId.of(id), name(id)))
            .toList();

    private record Named(ZoneId zone, @Nullable String name) {}

    /** Those whose id has the part in it, in any case; a blank stands for the underscore. */
    TimeZoneList at(Instant instant, String part) {
        String sought = part.toLowerCase(Locale.ROOT).replace(' ', '_');
        return new TimeZoneList(
                ZoneRulesProvider.getVersions("UTC").lastKey(),
                zones.stream()
                        .filter(named ->
                                named.zone().getId().toLowerCase(Locale.ROOT).contains(sought))
                        .map(named -> view(named, instant))
                        .toList());
    }

    private static TimeZoneView view(Named named, Instant instant) {
        ZoneRules rules = named.zone().getRules();
        ZoneOffset offset = rules.getOffset(instant);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        return new TimeZoneView(
                named.zone().getId(),
                named.name(),
                text(offset),
                minutes(offset),
                rules.isDaylightSavings(instant),
                next == null
                        ? null
                        : new TimeZoneView.Change(
                                next.getInstant(), text(next.getOffsetAfter()), minutes(next.getOffsetAfter())));
    }

    /** Java writes Z for no offset at all. */
    private static String text(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    /** Offsets with seconds were last in use in 1972. */
    private static int minutes(ZoneOffset offset) {
        return Math.floorDiv(offset.getTotalSeconds(), 60);
    }

    private static @Nullable String name(String id) {
        String name = ZoneId.of(id).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return name.equals(id) ? null : name;
    }
}
