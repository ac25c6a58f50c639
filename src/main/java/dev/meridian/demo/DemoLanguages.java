package dev.meridian.demo;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.shared.CefrLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What demo people speak: a mother tongue of their country, mostly English, sometimes one more. */
final class DemoLanguages {
    private static final List<String> LEARNT = List.of("es", "fr", "de", "pt", "ar", "it", "ja");
    private static final Map<DemoCountry.English, List<CefrLevel>> ENGLISH = Map.of(
            DemoCountry.English.SOME,
            List.of(CefrLevel.A2, CefrLevel.B1, CefrLevel.B1, CefrLevel.B2, CefrLevel.B2, CefrLevel.C1),
            DemoCountry.English.GOOD,
            List.of(CefrLevel.B1, CefrLevel.B2, CefrLevel.B2, CefrLevel.C1, CefrLevel.C1, CefrLevel.C2),
            DemoCountry.English.HIGH,
            List.of(CefrLevel.B2, CefrLevel.B2, CefrLevel.C1, CefrLevel.C1, CefrLevel.C1, CefrLevel.C2));

    private DemoLanguages() {}

    static List<LanguageForm> of(DemoCountry country, DemoCraft craft, Dice dice) {
        Map<String, CefrLevel> spoken = new LinkedHashMap<>();
        String needed = craft.language();
        String own = dice.one(country.languages());
        spoken.put(needed != null && country.languages().contains(needed) ? needed : own, CefrLevel.NATIVE);
        CefrLevel english = dice.one(Objects.requireNonNull(ENGLISH.get(country.english())));
        if (needed != null) {
            spoken.putIfAbsent(needed, CefrLevel.C2);
            english = dice.chance(50) ? CefrLevel.C2 : CefrLevel.C1;
        }
        spoken.putIfAbsent("en", english);
        String learnt = dice.one(LEARNT);
        CefrLevel level = dice.one(List.of(CefrLevel.A2, CefrLevel.B1, CefrLevel.B2, CefrLevel.C1));
        if (dice.chance(18)) {
            spoken.putIfAbsent(learnt, level);
        }
        return spoken.entrySet().stream()
                .map(one -> new LanguageForm(one.getKey(), one.getValue()))
                .toList();
    }
}
