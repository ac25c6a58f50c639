package dev.meridian.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.support.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All that can be wrong with a request beside the fields of its body: path, query, headers, the body as a whole. */
final class BadRequests {
    private static final int HUGE = 300_000;

    /** Parameters as they stand in the address. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    /** Values that any header may have. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        BadTexts.all().forEach((name, text) -> PARTS.put(name, Request.encoded(text)));
        PARTS.put("a byte that is no UTF-8", "a%FFb");
        PARTS.put("an overlong slash", "%C0%AF");
        PARTS.put("half a pair in three bytes", "%ED%A0%BD");
        PARTS.put("a slash", "a%2Fb");
        PARTS.put("the way up, in escapes", "%2e%2e%2f%2e%2e");
        PARTS.put("a parameter of its own", "a;b=c");
        PARTS.put("a plus", "+");
        PARTS.put("a question mark in escapes", "%3Fa=b");
        PARTS.put("a hash in escapes", "%23");
        PARTS.put("twice escaped", "%252e%2500");

        VALUES.put("nothing", "");
        VALUES.put("a star", "*");
        VALUES.put("a tag that is none", "\"9999999-none\"");
        VALUES.put("a tag without quotes", "abc");
        VALUES.put("an open quote", "\"");
        VALUES.put("a weak nothing", "W/\"\"");
        VALUES.put("a hundred tags", "\"1-a\", ".repeat(100) + "\"2-b\"");
        VALUES.put("commas", ",,,,");
        VALUES.put("15,000 letters", "x".repeat(15_000));
        VALUES.put("bytes above ASCII", "\u00e9\u00ff");
        VALUES.put("a tab", "a\tb");
        VALUES.put("a minus", "-1");
        VALUES.put("256 letters", "k".repeat(256));
        VALUES.put("a percent sign", "%00%zz");
    }

    private BadRequests() {}

    static List<Case> of(Request valid, JsonNode components, List<String> goneIds) {
        List<Case> cases = new ArrayList<>(BadBodies.of(valid, components));
        path(valid, goneIds, cases);
        query(valid, cases);
        headers(valid, cases);
        body(valid, cases);
        return cases;
    }

    private static void path(Request valid, List<String> goneIds, List<Case> cases) {
        for (String name : valid.path().keySet()) {
            PARTS.forEach((what, value) ->
                    cases.add(Case.of("path " + name + " is " + what, request -> request.withPath(name, value))));
            for (String id : goneIds) {
                cases.add(Case.of("path " + name + " is what was deleted", request -> request.withPath(name, id)));
            }
        }
    }

    private static void query(Request valid, List<Case> cases) {
        for (JsonNode parameter : valid.operation().definition().path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                PARTS.forEach((what, value) ->
                        cases.add(Case.of("query " + name + " is " + what, request -> request.withQuery(name, value))));
                cases.add(Case.of(
                        "query " + name + " is given twice", request -> request.withQuery(name, "1&" + name + "=1")));
                cases.add(Case.of(
                        "query " + name + " is given as a list", request -> request.withQuery(name + "[]", "1")));
                cases.add(Case.of("query " + name + " is absent", request -> request.withQuery(name, null)));
                for (int end : new int[] {0, 1, 100, 101}) {
                    cases.add(Case.of(
                            "query " + name + " is " + end, request -> request.withQuery(name, Integer.toString(end))));
                }
            }
        }
        cases.add(Case.of("a query parameter that is unknown", request -> request.withQuery("nothing", "1")));
        cases.add(Case.of("a query parameter without a name", request -> request.withQuery("", "1")));
        cases.add(Case.of("a query parameter named NUL", request -> request.withQuery("%00", "1")));
        cases.add(Case.of("a query parameter named in no UTF-8", request -> request.withQuery("%ff", "%ff")));
        cases.add(Case.of("a query that is long", request -> request.withQuery("q", "x".repeat(3500))));
    }

    private static void headers(Request valid, List<Case> cases) {
        List<String> names = new ArrayList<>(List.of(
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "X-Request-Id",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Meridian-Read-After",
                "Authorization",
                "Cookie",
                "Forwarded",
                "X-Forwarded-Host",
                "X-Forwarded-For",
                "X-HTTP-Method-Override",
                "Origin",
                "Range",
                "Content-Encoding",
                "Expect"));
        for (JsonNode parameter : valid.operation().definition().path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("header") && !names.contains(name)) {
                names.add(name);
            }
        }
        for (String name : names) {
            VALUES.forEach((what, value) ->
                    cases.add(Case.of("header " + name + " is " + what, request -> request.withHeader(name, value))));
        }
        cases.add(Case.of("no If-Match", request -> request.withHeader("If-Match", null)));
        cases.add(Case.of("Accept asks for a picture", request -> request.withHeader("Accept", "image/png")));
        cases.add(Case.of("Accept refuses all", request -> request.withHeader("Accept", "*/*;q=0")));
        cases.add(Case.of("Authorization is Basic", request -> request.withHeader("Authorization", "Basic YTpi")));
        cases.add(Case.of("Authorization has no token", request -> request.withHeader("Authorization", "Bearer ")));
        cases.add(Case.of(
                "Authorization has three parts", request -> request.withHeader("Authorization", "Bearer e30.e30.e30")));
        cases.add(Case.of("a hundred headers", request -> IntStream.range(0, 100)
                .boxed()
                .reduce(request, (r, i) -> r.withHeader("X-Extra-" + i, "1"), (a, b) -> b)));
        cases.add(Case.of("Host is somebody else's", request -> request.withHeader("Host", "evil.example:1")));
    }

    private static void body(Request valid, List<Case> cases) {
        if (valid.mediaType() == null) {
            cases.add(Case.of(
                    "a body where there is none", request -> request.withBody("application/json", bytes("{}"))));
            return;
        }
        String type = valid.mediaType();
        for (String other : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "nonsense",
                "*/*",
                type + "; charset=utf-16",
                type + "; charset=nonsense",
                type + "; charset=utf-8; a=b",
                "\u00e9/\u00e9",
                "")) {
            cases.add(Case.of("media type " + other, request -> request.withBody(other, request.body())));
        }
        cases.add(Case.of("no media type", request -> request.withBody(null, request.body())));
        cases.add(Case.of("an empty body", request -> request.withBody(type, new byte[0])));
        cases.add(Case.of("a body of blanks", request -> request.withBody(type, bytes("  \n"))));
        cases.add(Case.of(
                "a body with a byte order mark",
                request -> request.withBody(type, joined(bytes("\ufeff"), request.body()))));
        cases.add(Case.of(
                "a body in UTF-16",
                request -> request.withBody(
                        type, new String(request.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16))));
        cases.add(Case.of(
                "a body that goes on", request -> request.withBody(type, joined(request.body(), bytes(" {}")))));
        cases.add(Case.of(
                "a body that ends early",
                request -> request.withBody(type, Arrays.copyOf(request.body(), request.body().length / 2))));
        cases.add(Case.of("a body of NULs", request -> request.withBody(type, new byte[100])));
        cases.add(Case.of(
                "a body that is no UTF-8",
                request -> request.withBody(type, new byte[] {'"', (byte) 0xff, (byte) 0xc0, (byte) 0xaf, '"'})));
        cases.add(Case.of(
                "a huge body", request -> request.withBody(type, bytes("{\"a\":\"" + "x".repeat(HUGE) + "\"}"))));
        cases.add(Case.of("a huge body of blanks", request -> request.withBody(type, bytes(" ".repeat(HUGE)))));
        cases.add(Case.of("a body said to be compressed", request -> request.withHeader("Content-Encoding", "gzip")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
