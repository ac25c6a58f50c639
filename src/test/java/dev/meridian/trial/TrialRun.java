package dev.meridian.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings real freelancers and real postings into a running service through its HTTP interface, and prints what a person
 * should look at: what was refused and why, who is ranked first, and how long it took.
 *
 * <p>Arguments: the base URL and the folder with {@code freelancer_profiles.csv} and {@code remotive_jobs.json}; by
 * default {@code http://localhost:8080} and {@code ../shared/data}. A run adds to what the service holds, under
 * addresses of its own, so it belongs on a service that is there to be tried.
 */
public final class TrialRun {
    private static final String PASSWORD = "trial-of-real-postings-58";

    private final ApiClient api;
    private final Path data;
    private final PrintStream out;
    private final Findings findings = new Findings();

    private TrialRun(ApiClient api, Path data, PrintStream out) {
        this.api = api;
        this.data = data;
        this.out = out;
    }

    /** Ends with status 1 where the trial could not be finished. */
    public static void main(String[] args) throws IOException {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        Path data = Path.of(args.length > 1 ? args[1] : "../shared/data");
        // Not closed: it is the process's own output, and whoever started us may go on writing to it.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!run(base, data, out)) {
            System.exit(1);
        }
    }

    private static boolean run(String base, Path data, PrintStream out) throws IOException {
        try {
            new TrialRun(new ApiClient(base), data, out).run();
            return true;
        } catch (TrialStoppedException e) {
            out.println("The trial stopped. " + e.getMessage());
            return false;
        } catch (NoSuchFileException e) {
            out.println("The trial stopped. There is no file " + e.getMessage());
            return false;
        }
    }

    private void run() throws IOException {
        FreelancerReader.Result freelancers = FreelancerReader.read(data.resolve("freelancer_profiles.csv"));
        List<RemotivePosting> postings = RemotiveReader.read(data.resolve("remotive_jobs.json"));
        api.requireReady();
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        out.printf(
                "Run %s: %d profiles from %d rows (%d rows out of shape), %d postings%n%nTimes%n",
                run, freelancers.candidates().size(), freelancers.rows(), freelancers.shiftedRows(), postings.size());
        List<String> candidateIds = new Freelancers(api, findings, out).bringIn(freelancers.candidates(), run);
        Session recruiter = recruiter(run);
        Postings writer = new Postings(api, recruiter, findings);
        List<Postings.Stored> stored = writer.bringIn(postings);
        Times rankings = new RankingReport(api, recruiter, writer, findings, out).print(stored, candidateIds);
        out.printf("%nRankings, the best five explained: %s%n", rankings.summary());
        out.printf("%nWhat was accepted and what was refused%n");
        findings.print(out);
    }

    private Session recruiter(String run) {
        String email = "recruiter-" + run + "@example.com";
        ObjectNode account = JsonNodeFactory.instance
                .objectNode()
                .put("email", email)
                .put("password", PASSWORD)
                .put("displayName", "Recruiter " + run);
        account.putArray("kinds").add("EMPLOYER");
        ApiClient.Answer answer = api.post("/v1/accounts", null, account);
        if (!answer.ok()) {
            throw new TrialStoppedException("The recruiter's account is refused: " + answer.body());
        }
        return Session.open(api, email, PASSWORD);
    }
}
