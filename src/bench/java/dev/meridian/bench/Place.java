package dev.meridian.bench;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Where people live.
 *
 * @param weight people of working age who work or look for work, in millions, rounded; those of large countries split by
 *     zone. Only their proportions matter, and only roughly
 * @param currency what people there are paid in; a dollar where it is none of the twenty
 * @param medianEuroPerHour what a median person asks, roughly
 * @param language the first language of most
 */
record Place(ZoneId zone, String country, double weight, String currency, double medianEuroPerHour, String language) {

    static final List<Place> ALL =
            """
            Asia/Kolkata IN 560 INR 14 hi
            Asia/Shanghai CN 770 CNY 22 zh
            Asia/Jakarta ID 110 IDR 11 id
            Asia/Makassar ID 25 IDR 10 id
            Asia/Karachi PK 77 PKR 12 ur
            America/Sao_Paulo BR 95 BRL 20 pt
            America/Manaus BR 10 BRL 17 pt
            America/Fortaleza BR 4 BRL 17 pt
            Africa/Lagos NG 75 NGN 11 en
            Asia/Dhaka BD 74 USD 10 bn
            Europe/Moscow RU 50 USD 22 ru
            Asia/Yekaterinburg RU 12 USD 19 ru
            Asia/Novosibirsk RU 10 USD 19 ru
            Asia/Tokyo JP 69 JPY 38 ja
            America/Mexico_City MX 52 MXN 20 es
            America/Tijuana MX 4 MXN 22 es
            Africa/Addis_Ababa ET 60 USD 8 am
            Asia/Ho_Chi_Minh VN 55 USD 14 vi
            Asia/Manila PH 49 PHP 13 tl
            America/New_York US 82 USD 62 en
            America/Chicago US 49 USD 56 en
            America/Denver US 11 USD 57 en
            America/Phoenix US 4 USD 53 en
            America/Los_Angeles US 27 USD 68 en
            America/Anchorage US 1 USD 58 en
            Africa/Cairo EG 31 EGP 12 ar
            Africa/Kinshasa CD 35 USD 8 fr
            Europe/Istanbul TR 35 TRY 18 tr
            Europe/Berlin DE 45 EUR 60 de
            Europe/London GB 34 GBP 58 en
            Europe/Paris FR 31 EUR 52 fr
            Europe/Rome IT 25 EUR 42 it
            Europe/Madrid ES 23 EUR 38 es
            Atlantic/Canary ES 1 EUR 35 es
            Europe/Warsaw PL 18 PLN 36 pl
            Europe/Kyiv UA 15 USD 30 uk
            Europe/Amsterdam NL 10 EUR 62 nl
            Europe/Bucharest RO 8 EUR 32 ro
            Europe/Lisbon PT 5 EUR 36 pt
            Europe/Stockholm SE 6 SEK 56 sv
            Europe/Zurich CH 5 CHF 88 de
            Europe/Vienna AT 5 EUR 57 de
            Europe/Brussels BE 5 EUR 58 nl
            Europe/Prague CZ 5 EUR 38 cs
            Europe/Budapest HU 5 EUR 33 hu
            Europe/Athens GR 5 EUR 31 el
            Europe/Sofia BG 3 EUR 32 bg
            Europe/Helsinki FI 3 EUR 55 fi
            Europe/Dublin IE 3 EUR 60 en
            Europe/Belgrade RS 3 EUR 30 sr
            Africa/Johannesburg ZA 25 ZAR 24 en
            Africa/Nairobi KE 25 USD 13 en
            Africa/Casablanca MA 12 USD 17 ar
            Africa/Accra GH 14 USD 11 en
            America/Bogota CO 26 USD 20 es
            America/Argentina/Buenos_Aires AR 22 USD 24 es
            America/Lima PE 18 USD 18 es
            America/Santiago CL 9 USD 24 es
            America/Toronto CA 14 CAD 52 en
            America/Vancouver CA 4 CAD 52 en
            America/Edmonton CA 3 CAD 50 en
            America/St_Johns CA 1 CAD 44 en
            Asia/Seoul KR 29 USD 36 ko
            Asia/Bangkok TH 40 USD 16 th
            Asia/Kuala_Lumpur MY 17 USD 18 ms
            Asia/Singapore SG 4 USD 46 en
            Asia/Taipei TW 12 USD 28 zh
            Asia/Colombo LK 8 USD 12 si
            Asia/Kathmandu NP 8 USD 10 ne
            Asia/Tehran IR 28 USD 14 fa
            Asia/Riyadh SA 16 USD 28 ar
            Asia/Dubai AE 7 USD 34 ar
            Asia/Jerusalem IL 4 USD 56 he
            Australia/Sydney AU 8 AUD 58 en
            Australia/Brisbane AU 3 AUD 54 en
            Australia/Adelaide AU 1 AUD 52 en
            Australia/Perth AU 2 AUD 55 en
            Pacific/Auckland NZ 3 USD 48 en
            """
                    .lines()
                    .map(Place::parsed)
                    .toList();

    /** Units of each of the twenty currencies for one euro. */
    static final Map<String, BigDecimal> PER_EURO = Map.ofEntries(
            rate("EUR", "1"),
            rate("USD", "1.1714"),
            rate("GBP", "0.8722"),
            rate("INR", "104.87"),
            rate("CNY", "8.2351"),
            rate("BRL", "6.4418"),
            rate("JPY", "182.34"),
            rate("CAD", "1.6077"),
            rate("AUD", "1.7593"),
            rate("PLN", "4.2228"),
            rate("MXN", "21.1036"),
            rate("TRY", "50.1744"),
            rate("ZAR", "19.6612"),
            rate("IDR", "19544.07"),
            rate("PHP", "68.771"),
            rate("NGN", "1702.5"),
            rate("EGP", "55.73"),
            rate("PKR", "328.6"),
            rate("CHF", "0.9307"),
            rate("SEK", "10.8735"));

    private static Place parsed(String line) {
        String[] f = line.split(" ");
        return new Place(ZoneId.of(f[0]), f[1], Double.parseDouble(f[2]), f[3], Double.parseDouble(f[4]), f[5]);
    }

    private static Map.Entry<String, BigDecimal> rate(String currency, String perEuro) {
        return Map.entry(currency, new BigDecimal(perEuro));
    }
}
