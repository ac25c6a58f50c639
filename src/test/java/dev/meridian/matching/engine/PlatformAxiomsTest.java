package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class PlatformAxiomsTest {

    private static final List<String> ZONES =
            List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Asia/Kathmandu");
    private static final List<String> LOCALES =
            List.of("en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva");

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @Test
    void axiom_22_the_machine_s_own_zone_and_locale_do_not_matter() {
        RandomCases.ofAWorld(world -> {
            long seed = world.random.nextLong();
            restore();
            String here = explained(seed);
            TimeZone.setDefault(TimeZone.getTimeZone(world.any(ZONES)));
            Locale.setDefault(Locale.forLanguageTag(world.any(LOCALES)));

            assertThat(explained(seed)).isEqualTo(here);
            return true;
        });
    }

    /** From drawing to explaining, all under the zone and the locale of the moment. */
    private static String explained(long seed) {
        Drawn drawn = Drawn.from(new RandomWorld(seed));
        return drawn.compiled().explain(drawn.candidate())
                + Described.of(drawn.compiled().utility(PreparedCandidate.of(drawn.candidate())));
    }
}
