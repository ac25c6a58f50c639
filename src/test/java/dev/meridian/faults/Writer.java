package dev.meridian.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Somebody who hires and looks for work at once, and writes without end: accounts, employers, postings, steps of their lives,
 * the profile, the shortlist, explanations. What was acknowledged goes into the ledger; what was cut short is forgotten.
 */
final class Writer implements Runnable {
    private static final int MOST_POSTINGS = 30;
    private static final String ME = "/v1/candidates/me";

    private final Scene scene;
    private final Ledger ledger;
    private final Random random;
    private final String email = "writer-" + UUID.randomUUID() + "@example.com";
    private final Map<String, String> tags = new HashMap<>();
    private final List<UUID> drafts = new ArrayList<>();
    private final List<UUID> published = new ArrayList<>();
    private ServiceProcess service;
    private String token = "";
    private UUID employer = new UUID(0, 0);
    private UUID candidate = new UUID(0, 0);
    private volatile boolean done;

    Writer(Scene scene, Ledger ledger, long seed) {
        this.scene = scene;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.service = scene.service();
    }

    void finish() {
        done = true;
    }

    /** Makes what the writes need: an account, an employer, a profile. The service must be well. */
    void begin() throws IOException, InterruptedException {
        Json account = Json.of("email", email, "password", Api.PASSWORD, "displayName", "Wanda Writer");
        service.post("/v1/accounts", null, account.with("kinds", List.of("EMPLOYER", "CANDIDATE")));
        signIn();
        newEmployer();
        HttpResponse<String> made = told(service.post("/v1/candidates", token, Samples.candidate()));
        candidate = id(made);
        ledger.wrote("candidate", candidate, 0);
    }

    @Override
    public void run() {
        while (!done) {
            try {
                write();
            } catch (IOException e) {
                // Killed under us. A timeout of ours leaves the same service.
                awaitAnother();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void awaitAnother() {
        try {
            if (!done) {
                service = scene.awaitOtherThan(service);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done = true;
        }
    }

    private void write() throws IOException, InterruptedException {
        int choice = random.nextInt(100);
        if (choice < 3) {
            newAccount();
        } else if (choice < 6) {
            newEmployer();
        } else if (choice < 12) {
            change("employer", employer, "/v1/employers/" + employer, "name", "Works " + choice);
        } else if (choice < 40 || published.isEmpty()) {
            newPosting(random.nextInt(3) == 0);
        } else if (choice < 55) {
            publish();
        } else if (choice < 68) {
            UUID one = published.get(random.nextInt(published.size()));
            change("job_posting", one, "/v1/job-postings/" + one, "title", "Engineer " + random.nextInt(1000));
        } else if (choice < 84) {
            change("candidate", candidate, ME, "noticeDays", random.nextInt(90));
        } else if (choice < 94) {
            shortlist();
        } else {
            explain();
        }
    }

    private void newAccount() throws IOException, InterruptedException {
        String other = "other-" + UUID.randomUUID() + "@example.com";
        Json account = Json.of("email", other, "password", Api.PASSWORD, "displayName", "Another");
        if (told(service.post("/v1/accounts", null, account.with("kinds", List.of("CANDIDATE"))))
                        .statusCode()
                == 202) {
            ledger.signedUp(other);
        }
    }

    private void newEmployer() throws IOException, InterruptedException {
        HttpResponse<String> made = told(service.post("/v1/employers", token, Samples.employer()));
        if (made.statusCode() == 201) {
            employer = id(made);
            drafts.clear();
            published.clear();
            ledger.wrote("employer", employer, 0);
        }
    }

    private void newPosting(boolean atOnce) throws IOException, InterruptedException {
        Json form = Samples.posting(employer.toString());
        HttpResponse<String> made =
                told(service.post("/v1/job-postings", token, atOnce ? form.with("desiredState", "PUBLISHED") : form));
        if (made.statusCode() == 201) {
            UUID id = id(made);
            ledger.wrote("job_posting", id, version(made));
            keep(atOnce ? published : drafts, id);
        }
    }

    private void publish() throws IOException, InterruptedException {
        if (drafts.isEmpty()) {
            newPosting(false);
            return;
        }
        UUID id = drafts.remove(drafts.size() - 1);
        HttpResponse<String> step = told(service.post("/v1/job-postings/" + id + "/publish", token, ""));
        if (step.statusCode() == 200) {
            ledger.wrote("job_posting", id, version(step));
            keep(published, id);
        }
    }

    private void change(String table, UUID id, String path, String field, Object value)
            throws IOException, InterruptedException {
        String tag = tags.get(path);
        if (tag == null) {
            tag = told(service.get(path, token)).headers().firstValue("ETag").orElse("\"none\"");
        }
        tags.remove(path); // whatever becomes of the request, this version may have gone
        HttpResponse<String> changed = told(service.patch(path, token, Json.of(field, value), tag));
        if (changed.statusCode() == 200) {
            tags.put(path, changed.headers().firstValue("ETag").orElseThrow());
            ledger.wrote(table, id, version(changed));
        }
    }

    private void shortlist() throws IOException, InterruptedException {
        UUID posting = published.get(random.nextInt(published.size()));
        if (told(service.put("/v1/job-postings/" + posting + "/shortlist/" + candidate, token))
                        .statusCode()
                == 204) {
            ledger.listed(posting, candidate);
        }
    }

    private void explain() throws IOException, InterruptedException {
        UUID posting = published.get(random.nextInt(published.size()));
        UUID asker = employer;
        if (told(service.get("/v1/job-postings/" + posting + "/matches/" + candidate, token))
                        .statusCode()
                == 200) {
            ledger.explained(asker);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        JsonNode tokens = ServiceProcess.json(
                service.post("/v1/sessions", null, Json.of("email", email, "password", Api.PASSWORD)));
        token = tokens.path("accessToken").asText();
    }

    private HttpResponse<String> told(HttpResponse<String> answer) throws IOException, InterruptedException {
        ledger.answered(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Retry-After").isPresent());
        if (answer.statusCode() == 401) {
            signIn(); // tokens live ten minutes
        }
        return answer;
    }

    private static void keep(List<UUID> ids, UUID id) {
        if (ids.size() == MOST_POSTINGS) {
            ids.remove(0);
        }
        ids.add(id);
    }

    private static UUID id(HttpResponse<String> made) throws IOException {
        return UUID.fromString(ServiceProcess.json(made).get("id").asText());
    }

    private static long version(HttpResponse<String> answer) {
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        return Long.parseLong(tag.substring(1, tag.indexOf('-')));
    }
}
