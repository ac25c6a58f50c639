package dev.meridian.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the readers know of places: codes of countries by their English names, and one main time zone for each. */
final class Places {
    private static final List<String> WORKING_DAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    /** Names that people write and the JDK does not: older, shorter or more official ones. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("us", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("uae", "AE"),
            Map.entry("bosnia and herzegovina", "BA"),
            Map.entry("congo", "CG"),
            Map.entry("czech republic", "CZ"),
            Map.entry("hong kong", "HK"),
            Map.entry("korea, republic of", "KR"),
            Map.entry("kosovo", "XK"),
            Map.entry("lao people's democratic republic", "LA"),
            Map.entry("macedonia", "MK"),
            Map.entry("moldova, republic of", "MD"),
            Map.entry("palestinian territory", "PS"),
            Map.entry("trinidad and tobago", "TT"),
            Map.entry("turkey", "TR"));

    private static final Map<String, String> GROUPS = Map.of(
            "eu", "EU",
            "european union", "EU",
            "eea", "EEA",
            "latam", "LATAM",
            "latin america", "LATAM",
            "north america", "NORTH_AMERICA",
            "northern america", "NORTH_AMERICA",
            "europe", "EUROPE");

    private static final Map<String, String> GROUP_ZONES = Map.of(
            "EU", "Europe/Berlin",
            "EEA", "Europe/Berlin",
            "EUROPE", "Europe/Berlin",
            "LATAM", "America/Bogota",
            "NORTH_AMERICA", "America/New_York");

    /** The zone most people of the country live by; for the countries that occur in the data. */
    private static final Map<String, String> COUNTRY_ZONES = zones(
            """
            AE Asia/Dubai
            AM Asia/Yerevan
            AR America/Argentina/Buenos_Aires
            AT Europe/Vienna
            AU Australia/Sydney
            AZ Asia/Baku
            BA Europe/Sarajevo
            BD Asia/Dhaka
            BE Europe/Brussels
            BF Africa/Ouagadougou
            BG Europe/Sofia
            BO America/La_Paz
            BR America/Sao_Paulo
            BY Europe/Minsk
            CA America/Toronto
            CG Africa/Brazzaville
            CH Europe/Zurich
            CL America/Santiago
            CM Africa/Douala
            CN Asia/Shanghai
            CO America/Bogota
            CR America/Costa_Rica
            CZ Europe/Prague
            DE Europe/Berlin
            DK Europe/Copenhagen
            DO America/Santo_Domingo
            DZ Africa/Algiers
            EC America/Guayaquil
            EE Europe/Tallinn
            EG Africa/Cairo
            ES Europe/Madrid
            ET Africa/Addis_Ababa
            FI Europe/Helsinki
            FR Europe/Paris
            GB Europe/London
            GE Asia/Tbilisi
            GH Africa/Accra
            GR Europe/Athens
            HK Asia/Hong_Kong
            HR Europe/Zagreb
            HU Europe/Budapest
            ID Asia/Jakarta
            IE Europe/Dublin
            IL Asia/Jerusalem
            IN Asia/Kolkata
            IT Europe/Rome
            JM America/Jamaica
            JP Asia/Tokyo
            KE Africa/Nairobi
            KH Asia/Phnom_Penh
            KR Asia/Seoul
            KZ Asia/Almaty
            LA Asia/Vientiane
            LB Asia/Beirut
            LK Asia/Colombo
            LT Europe/Vilnius
            LV Europe/Riga
            LY Africa/Tripoli
            MA Africa/Casablanca
            MD Europe/Chisinau
            ME Europe/Podgorica
            MG Indian/Antananarivo
            MK Europe/Skopje
            MW Africa/Blantyre
            MX America/Mexico_City
            MY Asia/Kuala_Lumpur
            NG Africa/Lagos
            NL Europe/Amsterdam
            NO Europe/Oslo
            NP Asia/Kathmandu
            NZ Pacific/Auckland
            OM Asia/Muscat
            PA America/Panama
            PE America/Lima
            PH Asia/Manila
            PK Asia/Karachi
            PL Europe/Warsaw
            PS Asia/Hebron
            PT Europe/Lisbon
            RO Europe/Bucharest
            RS Europe/Belgrade
            SA Asia/Riyadh
            SE Europe/Stockholm
            SG Asia/Singapore
            SI Europe/Ljubljana
            SK Europe/Bratislava
            SN Africa/Dakar
            TH Asia/Bangkok
            TN Africa/Tunis
            TR Europe/Istanbul
            TT America/Port_of_Spain
            TW Asia/Taipei
            UA Europe/Kyiv
            US America/New_York
            UY America/Montevideo
            UZ Asia/Tashkent
            VE America/Caracas
            VN Asia/Ho_Chi_Minh
            XK Europe/Belgrade
            YE Asia/Aden
            ZA Africa/Johannesburg
            ZW Africa/Harare
            """);

    private static final Map<String, String> COUNTRIES = countries();

    private Places() {}

    /** The code of a country by its English name. Kosovo is XK, which ISO 3166 leaves to its users. */
    static Optional<String> country(String name) {
        return Optional.ofNullable(COUNTRIES.get(key(name)));
    }

    static Optional<String> group(String name) {
        return Optional.ofNullable(GROUPS.get(key(name)));
    }

    static Optional<String> zoneOfCountry(String code) {
        return Optional.ofNullable(COUNTRY_ZONES.get(code));
    }

    static Optional<String> zoneOfGroup(String code) {
        return Optional.ofNullable(GROUP_ZONES.get(code));
    }

    static Map<String, String> countryZones() {
        return COUNTRY_ZONES;
    }

    /** Monday to Friday, nine to five. */
    static ObjectNode officeHours(String zone) {
        ObjectNode hours = JsonNodeFactory.instance.objectNode().put("timeZone", zone);
        var intervals = hours.putArray("intervals");
        for (String day : WORKING_DAYS) {
            intervals.addObject().put("day", day).put("start", "09:00").put("end", "17:00");
        }
        return hours;
    }

    private static String key(String name) {
        return name.strip().replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(key(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)), code);
        }
        codes.putAll(OTHER_NAMES);
        return Map.copyOf(codes);
    }

    private static Map<String, String> zones(String lines) {
        Map<String, String> zones = new HashMap<>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> zones.put(pair[0], pair[1]));
        return Map.copyOf(zones);
    }
}
