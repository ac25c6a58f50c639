package dev.meridian.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Brings freelancers in as candidates, each with an account of its own. Sign-up, sign-in and profile are separate
 * rounds since passwords cost many times what a profile does: together, one could not tell what either takes.
 */
final class Freelancers {
    private static final int THREADS = 4;
    private static final String PASSWORD = "trial-of-real-profiles-58";

    private interface Step {
        boolean done(Freelancer freelancer, Times times);
    }

    /** A profile on its way in. */
    private static final class Freelancer {
        private final ObjectNode body;
        private final String email;
        private Optional<Session> session = Optional.empty();
        private Optional<String> candidateId = Optional.empty();

        Freelancer(ObjectNode body, String run) {
            this.body = body;
            String id = name().substring(name().lastIndexOf(' ') + 1);
            this.email = "freelancer-" + id + "-" + run + "@example.com";
        }

        String name() {
            return body.path("displayName").asText();
        }
    }

    private final ApiClient api;
    private final Findings findings;
    private final PrintStream out;

    Freelancers(ApiClient api, Findings findings, PrintStream out) {
        this.api = api;
        this.findings = findings;
        this.out = out;
    }

    /** Brings all in, and answers the ids of the candidates in the order of the bodies. */
    List<String> bringIn(List<ObjectNode> bodies, String run) {
        List<Freelancer> all =
                bodies.stream().map(body -> new Freelancer(body, run)).toList();
        List<Freelancer> signedUp = round("sign-ups", all, this::signUp);
        List<Freelancer> signedIn = round("sign-ins", signedUp, this::signIn);
        List<Freelancer> written = round("profile writes", signedIn, this::writeProfile);
        return written.stream().map(one -> one.candidateId.orElseThrow()).toList();
    }

    private boolean signUp(Freelancer freelancer, Times times) {
        ObjectNode account = JsonNodeFactory.instance
                .objectNode()
                .put("email", freelancer.email)
                .put("password", PASSWORD)
                .put("displayName", freelancer.name());
        account.putArray("kinds").add("CANDIDATE");
        ApiClient.Answer answer = api.post("/v1/accounts", null, account);
        times.add(answer.nanos());
        if (!answer.ok()) {
            findings.refused("accounts", freelancer.name(), answer);
        }
        return answer.ok();
    }

    private boolean signIn(Freelancer freelancer, Times times) {
        long start = System.nanoTime();
        freelancer.session = Optional.of(Session.open(api, freelancer.email, PASSWORD));
        times.add(System.nanoTime() - start);
        return true;
    }

    private boolean writeProfile(Freelancer freelancer, Times times) {
        Session session = freelancer.session.orElseThrow();
        ApiClient.Answer answer = api.post("/v1/candidates", session, freelancer.body);
        times.add(answer.nanos());
        if (answer.ok()) {
            findings.count("profiles accepted as they are");
            return keep(freelancer, answer);
        }
        findings.refused("profiles", freelancer.name(), answer);
        Optional<ApiClient.Answer> second = SkillRepair.withoutRefused(freelancer.body, answer)
                .map(body -> api.post("/v1/candidates", session, body));
        if (second.isPresent() && second.get().ok()) {
            findings.count("profiles accepted without the skills that were refused");
            return keep(freelancer, second.get());
        }
        second.ifPresent(refusal -> findings.refused("profiles, at the second attempt", freelancer.name(), refusal));
        findings.count("profiles refused");
        return false;
    }

    private static boolean keep(Freelancer freelancer, ApiClient.Answer answer) {
        freelancer.candidateId = Optional.of(answer.body().path("id").asText());
        return true;
    }

    /** Has the step done for each on a few threads, and answers those for whom it went well. */
    private List<Freelancer> round(String what, List<Freelancer> freelancers, Step step) {
        Times times = new Times();
        long start = System.nanoTime();
        List<Boolean> done = inParallel(freelancers, freelancer -> step.done(freelancer, times));
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "  %-15s %6.1f a second with %d threads; %s%n",
                what, freelancers.size() / seconds, THREADS, times.summary());
        return IntStream.range(0, done.size())
                .filter(done::get)
                .mapToObj(freelancers::get)
                .toList();
    }

    private static List<Boolean> inParallel(List<Freelancer> freelancers, Predicate<Freelancer> step) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (Freelancer freelancer : freelancers) {
                futures.add(threads.submit(() -> step.test(freelancer)));
            }
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> future : futures) {
                done.add(future.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new TrialStoppedException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialStoppedException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
