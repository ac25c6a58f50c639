package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ranks for every posting, and prints a few of the answers so that a person can judge whether they make sense. */
final class RankingReport {
    private static final int SHOWN = 10;
    private static final int TOP = 5;
    private static final int ASKED_WHY = 20;
    private static final int PAGE = 100;

    private record Ranked(Postings.Stored posting, ApiClient.Answer answer) {
        boolean nobody() {
            return answer.ok() && answer.body().path("eligibleCount").asInt() == 0;
        }
    }

    private final ApiClient api;
    private final Session session;
    private final Postings postings;
    private final Findings findings;
    private final PrintStream out;

    RankingReport(ApiClient api, Session session, Postings postings, Findings findings, PrintStream out) {
        this.api = api;
        this.session = session;
        this.postings = postings;
        this.findings = findings;
        this.out = out;
    }

    /** Ranks for all postings once, and answers how long that took; the first is asked twice, to let caches fill. */
    Times print(List<Postings.Stored> stored, List<String> candidateIds) {
        Times times = new Times();
        stored.stream().limit(1).forEach(this::rank);
        List<Ranked> ranked = stored.stream().map(this::rank).toList();
        for (Ranked one : ranked) {
            times.add(one.answer().nanos());
            if (!one.answer().ok()) {
                findings.refused("rankings", one.posting().id(), one.answer());
            }
        }
        spread(ranked, SHOWN).forEach(this::show);
        List<Ranked> deserted = ranked.stream().filter(Ranked::nobody).toList();
        List<String> asked = spread(candidateIds, ASKED_WHY);
        out.printf(
                "%n%d of %d postings have nobody eligible; why, for %d candidates:%n",
                deserted.size(), ranked.size(), asked.size());
        deserted.forEach(one -> explainDesert(one.posting(), asked));
        return times;
    }

    private Ranked rank(Postings.Stored posting) {
        return new Ranked(
                posting,
                api.get("/v1/job-postings/" + posting.id() + "/matches?limit=" + TOP + "&explain=full", session));
    }

    private void show(Ranked ranked) {
        out.println();
        PostingText.lines(ranked.posting()).forEach(out::println);
        showTop(ranked);
        postings.publishedForAnywhere(ranked.posting()).ifPresent(anywhere -> {
            out.println("  if anybody could apply, from anywhere:");
            showTop(rank(anywhere));
        });
    }

    private void showTop(Ranked ranked) {
        JsonNode page = ranked.answer().body();
        out.printf(
                "  %d eligible, %d of the first %d tied with the best%n",
                page.path("eligibleCount").asInt(), tied(ranked.posting()), PAGE);
        for (JsonNode item : page.path("items")) {
            MatchText.lines(item).forEach(out::println);
        }
    }

    /** How many share the best score: where it is many, the order among them says nothing. */
    private long tied(Postings.Stored posting) {
        JsonNode items = api.get(
                        "/v1/job-postings/" + posting.id() + "/matches?limit=" + PAGE + "&explain=summary", session)
                .body()
                .path("items");
        return IntStream.range(0, items.size())
                .filter(index ->
                        items.get(index).path("score").equals(items.get(0).path("score")))
                .count();
    }

    private void explainDesert(Postings.Stored posting, List<String> candidateIds) {
        Map<String, Integer> fails = new LinkedHashMap<>();
        Map<String, Integer> failsAlone = new LinkedHashMap<>();
        for (String candidateId : candidateIds) {
            ApiClient.Answer answer = api.get("/v1/job-postings/" + posting.id() + "/matches/" + candidateId, session);
            List<String> failed = new ArrayList<>();
            for (JsonNode filter : answer.body().path("filters")) {
                if (!filter.path("passed").asBoolean()) {
                    failed.add(filter.path("code").asText());
                }
            }
            failed.forEach(code -> fails.merge(code, 1, Integer::sum));
            if (failed.size() == 1) {
                failsAlone.merge(failed.get(0), 1, Integer::sum);
            }
        }
        out.printf("  %s: %s%n", posting.sent().path("title").asText(), counts(fails));
        if (!failsAlone.isEmpty()) {
            out.printf("      as the only failure: %s%n", counts(failsAlone));
        }
    }

    private static String counts(Map<String, Integer> fails) {
        return fails.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** So many of them, spread evenly; the same ones each time. */
    private static <T> List<T> spread(List<T> all, int most) {
        int count = Math.min(most, all.size());
        return IntStream.range(0, count)
                .mapToObj(index -> all.get((int) ((long) index * all.size() / count)))
                .toList();
    }
}
