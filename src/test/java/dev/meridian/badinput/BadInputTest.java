package dev.meridian.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.Marketplace;
import dev.meridian.support.PlainHttp;
import dev.meridian.support.Request;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.StoredData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A valid request for every operation of the contract, wrong or odd in one thing at a time. Right is a refusal that the
 * contract has, told as a problem, with nothing changed; or, where the input turns out legal, an answer that the contract has,
 * with texts as they were sent. How many for each operation, and which, can be said: see docs/testing.md.
 */
@ServiceTest
class BadInputTest {
    private static final int ALL = Integer.MAX_VALUE;

    /** Any name of a skill is answered with its usual one. */
    private static final String NAME_OF_A_SKILL = "/skills/\\d+/label";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void no_operation_takes_bad_input_for_good_or_fails_of_it() {
        String asked = System.getProperty("meridian.badinput.cases", "25");
        int cases = asked.equals("all") ? ALL : Integer.parseInt(asked);
        String said = System.getProperty("meridian.badinput.seed", "20260101");
        long seed = said.equals("random") ? System.nanoTime() : Long.parseLong(said);
        String only = System.getProperty("meridian.badinput.operation", ".*");
        System.out.println("Bad input: -Dmeridian.badinput.seed=" + seed + " -Dmeridian.badinput.cases=" + asked);

        Marketplace market = new Marketplace();
        int total = 0;
        for (Contract.Operation operation : Contract.committed().operations()) {
            if (operation.id().matches(only)) {
                total += tryOut(operation, market, cases, new Random(seed));
            }
        }
        System.out.println("Bad input: " + total + " requests");
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private int tryOut(Contract.Operation operation, Marketplace market, int most, Random random) {
        Valid valid = new Valid(operation, market);
        Request request = valid.next();
        List<Case> cases = BadRequests.of(request, Contract.committed().components(), valid.gone());
        Collections.shuffle(cases, random);
        List<Case> tried = cases.subList(0, Math.min(most, cases.size()));
        Map<Integer, Integer> statuses = new TreeMap<>();
        StoredData data = StoredData.now();
        for (Case one : tried) {
            PlainHttp.Answer answer = send(one, request, valid.caller());
            if (answer == null) {
                continue;
            }
            statuses.merge(answer.status(), 1, Integer::sum);
            judge(one, operation, answer, data.changes());
            if (answer.status() < 300 && valid.isUsedUp()) {
                request = valid.next();
                data = StoredData.now();
            }
        }
        System.out.printf("Bad input: %s, %d of %d: %s%n", operation.id(), tried.size(), cases.size(), statuses);
        return tried.size();
    }

    private PlainHttp.@Nullable Answer send(Case one, Request request, Api caller) {
        try {
            return one.change().apply(request).send(caller);
        } catch (AssertionError | RuntimeException e) {
            wrong.add(request.operation().id() + ", " + one.name() + ": " + e.getMessage());
            return null;
        }
    }

    private void judge(Case one, Contract.Operation operation, PlainHttp.Answer answer, List<String> changes) {
        String what = operation.id() + ", " + one.name() + ", was answered " + answer.status() + " " + answer.body();
        if (answer.status() >= 500) {
            wrong.add(what);
        }
        if (answer.status() >= 400 && !changes.isEmpty()) {
            wrong.add(what + " and changed " + changes);
        }
        Case.Echo echo = one.echo();
        if (echo != null && answer.status() < 300 && !echo.pointer().matches(NAME_OF_A_SKILL)) {
            JsonNode shown = json(answer.body()).at(echo.pointer());
            if (shown.isTextual() && !shown.textValue().equals(echo.text())) {
                wrong.add(what + " where it was sent " + echo.text());
            }
        }
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }
}
