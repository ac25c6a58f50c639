package dev.meridian.badinput;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that break what reads them carelessly. */
final class BadTexts {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("nothing", "");
        ALL.put("a blank", " ");
        ALL.put("blanks around", "  a  ");
        ALL.put("10,000 letters", "x".repeat(10_000));
        ALL.put("NUL", "a\u0000b");
        ALL.put("a control character", "a\u0007b");
        ALL.put("lines", "a\r\nSet-Cookie: b=c\r\n\r\n");
        ALL.put("zero width", "a\u200b\u200d\u2060b");
        ALL.put("zero width alone", "\u200b");
        ALL.put("a byte order mark", "\ufeffa");
        ALL.put("bidi overrides", "a\u202e\u2066b\u2069\u202c");
        ALL.put("zalgo", "Z" + "\u0335\u0321\u0322\u0327\u0328\u0317".repeat(12) + "algo");
        ALL.put("emoji", "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 \uD83C\uDDF3\uD83C\uDDF5");
        ALL.put("right to left", "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627");
        ALL.put("decomposed", "e\u0301");
        ALL.put("a ligature", "\uFB01");
        ALL.put("a capital that grows", "\u0130\u00DF");
        ALL.put("the first half of a pair", "a\uD83D");
        ALL.put("the second half of a pair", "\uDE80a");
        ALL.put("a pair the wrong way round", "\uDE80\uD83D");
        ALL.put("a noncharacter", "\uFFFF");
        ALL.put("the last code point", "\uDBFF\uDFFF");
        ALL.put("SQL", "' or 1=1; drop table account --");
        ALL.put("HTML", "<script>alert(1)</script>");
        ALL.put("a path", "../../../../etc/passwd");
        ALL.put("an expression", "${jndi:ldap://localhost:1/a} #{7*7} {{7*7}}");
        ALL.put("formats", "%s%n%00%d");
        ALL.put("wildcards", "%_\\*?");
        ALL.put("search operators", "a & | ! ( ) :* <-> \" ' \\");
        ALL.put("an expression that takes long", "(a+)+$".repeat(20) + "!");
        ALL.put("null", "null");
        ALL.put("true", "true");
        ALL.put("minus one", "-1");
        ALL.put("zero", "0");
        ALL.put("not a number", "NaN");
        ALL.put("too great a number", "1e999999999");
        ALL.put("more than a long", "9223372036854775808");
        ALL.put("more than an int", "2147483648");
        ALL.put("other digits", "\u0661\u0662");
        ALL.put("a date that is none", "2026-02-30");
        ALL.put("a day too early", "1899-12-31");
        ALL.put("a day too late", "2200-01-01");
        ALL.put("a time too late", "+300000-01-01T00:00:00Z");
        ALL.put("a time that is none", "2026-06-30T23:59:60Z");
        ALL.put("an hour that is none", "24:00");
        ALL.put("a zone", "Etc/GMT+12");
        ALL.put("the zone of no place", "EST5EDT");
        ALL.put("the nil id", "00000000-0000-0000-0000-000000000000");
        ALL.put("an id in short", "1-1-1-1-1");
        ALL.put("an id in capitals", "01997A5E-6A3B-7C11-8A55-3F5B0C2D4E6F");
        ALL.put("an address", "javascript:alert(1)");
        ALL.put("an address that is long", "https://example.com/" + "a".repeat(5000));
        ALL.put("an address that is odd", "http://user:pass@[::1]:99999/%zz#\u0000");
        ALL.put("JSON", "{\"a\":1}");
    }

    private BadTexts() {}

    /** Each by what it is. */
    static Map<String, String> all() {
        return ALL;
    }
}
