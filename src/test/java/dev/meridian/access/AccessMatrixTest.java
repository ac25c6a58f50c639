package dev.meridian.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Api;
import dev.meridian.support.Contract;
import dev.meridian.support.Marketplace;
import dev.meridian.support.PlainHttp;
import dev.meridian.support.Request;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.StoredData;
import dev.meridian.support.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of the contract, called by everybody, for everything that its address can point to. The files of
 * {@code src/test/resources/access} say what each is to be answered; a new operation needs one line in operations.txt.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final Path PAGE = Path.of("docs/access.md");

    /** What differs from answer to answer and tells nothing. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id", "ratelimit", "ratelimit-policy");

    private static final String BODY = "body of ";
    private static final int AT_ONCE = 4;

    private final AccessTable table = new AccessTable();
    private @Nullable Marketplace made;

    private Marketplace market() {
        if (made == null) {
            made = new Marketplace();
        }
        return made;
    }

    @Test
    void every_operation_is_classified_as_the_contract_has_it() {
        Map<String, String> contract = new TreeMap<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            // A scope narrows what a system may do, and says nothing of whose things it may do it with.
            String access = operation.definition().path("x-access").asText().replaceAll(" with \\S+$", "");
            contract.put(operation.id(), access);
        }
        Map<String, String> classified = new TreeMap<>();
        table.operations().forEach((id, line) -> classified.put(id, line.access()));
        assertThat(classified)
                .as("src/test/resources/access/operations.txt, a line for each operation")
                .containsExactlyInAnyOrderEntriesOf(contract);
    }

    @Test
    void everybody_is_answered_as_the_table_says_and_nobody_learns_what_is_hidden() throws Exception {
        assertThat(market().callers().keySet()).containsExactlyElementsOf(table.callers());
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        int cells = 0;
        int refused = 0;
        for (Contract.Operation operation : Contract.committed().operations()) {
            List<Target> targets = Target.of(operation, market());
            StoredData before = StoredData.now();
            Map<String, String> refusals = new ConcurrentHashMap<>();
            List<Runnable> refusing = new ArrayList<>();
            List<Runnable> passing = new ArrayList<>();
            for (Target target : targets) {
                for (String caller : table.callers()) {
                    String expected = table.expected(operation, target, caller);
                    cells++;
                    if (isRefusal(expected)) {
                        refusing.add(() -> refuse(operation, target, caller, expected, refusals, wrong));
                    } else {
                        passing.add(() -> pass(operation, target, caller, expected, wrong));
                    }
                }
            }
            // They change nothing, so none stands in another's way.
            refused += refusing.size();
            Together.share(refusing, AT_ONCE);
            before.changes().forEach(change -> wrong.add(operation.id() + " changed " + change + ", though refused"));
            passing.forEach(Runnable::run);
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        System.out.printf(
                "Access matrix: %d operations, %d callers, %d cells, %d of them refusals (each sent twice)%n",
                table.operations().size(), table.callers().size(), cells, refused);
    }

    private static boolean isRefusal(String expected) {
        return Set.of("400", "401", "403", "404").contains(expected);
    }

    /** Sent as it should be, and once more without its conditions: a refusal must come before whatever they would tell. */
    private void refuse(
            Contract.Operation operation,
            Target target,
            String caller,
            String expected,
            Map<String, String> refusals,
            List<String> wrong) {
        Api api = market().caller(caller);
        Request request = Request.valid(operation, values(target.values().apply(api), false));
        Request bare = request.withHeader("If-Match", null).withHeader("If-None-Match", "*");
        for (Request sent : List.of(request, bare)) {
            PlainHttp.Answer answer = sent.send(api);
            String cell = operation.id() + ", " + target.name() + ", " + caller;
            if (answer.status() != Integer.parseInt(expected)) {
                wrong.add(cell + " was answered " + answer.status() + ", not " + expected + ": " + answer.body());
            }
            String seen = withoutTheMoment(answer);
            String first = refusals.computeIfAbsent(caller + " " + expected, key -> seen);
            if (!first.equals(seen)) {
                wrong.add(cell + " can tell what it points to by " + seen + " and " + first);
            }
        }
    }

    private static String withoutTheMoment(PlainHttp.Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return answer.status() + " " + headers + " "
                + answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":\"\"");
    }

    private void pass(Contract.Operation operation, Target target, String caller, String expected, List<String> wrong) {
        boolean alone =
                Objects.requireNonNull(table.operations().get(operation.id())).isAlone();
        Api api = bearer(operation, alone ? market().another(caller) : market().caller(caller));
        if (alone && caller.equals("admin")) {
            return; // there is one only
        }
        boolean changes = !operation.method().equals("GET");
        Map<String, String> values = (changes ? target.fresh() : target.values()).apply(api);
        PlainHttp.Answer answer = Request.valid(operation, values(values, true)).send(api);
        boolean right = expected.equals(AccessTable.OK)
                ? answer.status() >= 200 && answer.status() < 300
                : answer.status() == Integer.parseInt(expected);
        if (!right) {
            wrong.add(operation.id() + ", " + target.name() + ", " + caller + " was answered " + answer.status()
                    + ", not " + expected + ": " + answer.body());
        }
        if (target.name().equals("the caller")) {
            market().takeBack(caller);
        }
    }

    /** Where a body names who calls, nobody is named a second time by a header. */
    private Api bearer(Contract.Operation operation, Api api) {
        Map<String, String> notes =
                Objects.requireNonNull(table.operations().get(operation.id())).notes();
        return notes.containsKey("bare") ? Api.ANYONE : api;
    }

    /** What the address points to, and what else a body may name. */
    private Function<String, @Nullable String> values(Map<String, String> target, boolean makesWhatItNames) {
        return name -> {
            String given = target.get(name);
            if (given != null) {
                return given;
            }
            return switch (name) {
                case "employerId" -> market().employer();
                case "accountId" -> makesWhatItNames ? market().makeAccount() : market().member();
                case "email" -> market().email();
                case "password" -> Api.PASSWORD;
                case "refreshToken" -> makesWhatItNames ? market().refreshToken() : "none";
                default -> name.startsWith(BODY) ? market().body(name.substring(BODY.length())) : null;
            };
        };
    }

    /** To take a changed table over: {@code mvn test -Dtest=AccessMatrixTest -Dmeridian.access.update=true}. */
    @Test
    void the_page_on_access_shows_the_table() throws IOException {
        String page = page();
        if (Boolean.getBoolean("meridian.access.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder(
                """
                # Who may call what

                Made from `src/test/resources/access` by `AccessMatrixTest`, which calls every operation as everybody, for all
                that its address can point to, and holds the answers against this table; see [testing.md](testing.md#access).

                *ok* passes. 401 asks to sign in, 403 refuses what the caller may see, 404 says that there is nothing: whether
                something is hidden or missing cannot be told from the answer, down to the last byte. 400 and 409 are what
                the body or the state of things is answered with where access is given, or is asked for in the body.

                """);
        Set<String> tags = new HashSet<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            String tag = operation.definition().path("tags").path(0).asText();
            if (tags.add(tag)) {
                page.append("## ").append(tag).append("\n\n| call | access | of what | ");
                page.append(String.join(" | ", table.callers())).append(" |\n|---|---|---|");
                page.append("---|".repeat(table.callers().size())).append('\n');
                Contract.committed().operations().stream()
                        .filter(o ->
                                o.definition().path("tags").path(0).asText().equals(tag))
                        .forEach(o -> lines(o, page));
                page.append('\n');
            }
        }
        return page.toString().stripTrailing() + "\n";
    }

    private void lines(Contract.Operation operation, StringBuilder page) {
        String access =
                Objects.requireNonNull(table.operations().get(operation.id())).access();
        for (Target target : Target.of(operation, market())) {
            page.append("| `").append(operation.id()).append("` | ").append(access);
            page.append(" | ").append(target.name()).append(" | ");
            page.append(table.callers().stream()
                            .map(caller -> table.expected(operation, target, caller))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
    }
}
