package dev.meridian.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.trial.HtmlBlocks.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads real remote postings and writes each as the body of {@code POST /v1/job-postings}, without {@code employerId}.
 *
 * <p>What cannot be read is left out, never made up; what the service then refuses is a finding about the data or about
 * the service.
 */
final class RemotiveReader {
    private static final int SUMMARY_LENGTH = 2000;
    private static final int SUMMARY_PARAGRAPHS = 3;
    private static final int ITEM_LENGTH = 500;
    private static final int MOST_ITEMS = 30;
    private static final int HEADING_LENGTH = 80;
    private static final int PROSE_LENGTH = 60;
    private static final int MOST_YEARS = 40;

    private static final Map<String, String> ENGAGEMENT_KINDS = Map.of(
            "full_time", "FULL_TIME",
            "part_time", "PART_TIME",
            "contract", "CONTRACTOR",
            "freelance", "CONTRACTOR",
            "internship", "INTERN");

    private static final Pattern RESPONSIBILITIES = anyOf(
            "responsibilit",
            "\\bduties\\b",
            "^(?:role|job) description$",
            "what you(?:'ll| will) (?:do|be doing|own)",
            "^(?:in this role,? )?you(?:'ll| will)(?: get to)?$",
            "how you(?:'ll| will) (?:make an impact|succeed)",
            "^your role$",
            "^within \\d+ months");
    private static final Pattern QUALIFICATIONS = anyOf(
            "qualification",
            "^(?:(?:minimum|hard|job|core|key|basic|essential|experience) )*requirements?\\b",
            "^who you are$",
            "^about you$",
            "^you (?:have|are|bring)\\b",
            "^how you qualify$",
            "what you(?:'ll| will| should)? (?:need|bring|have)",
            "what (?:we're|we are|are we) looking for",
            "we are looking for people who",
            "must[- ]have",
            "nice[- ](?:to[- ])?haves?",
            "bonus points",
            "\\bskills\\b",
            "\\bpreferred\\b",
            "\\bdesired\\b",
            "\\bdesirable\\b",
            "^(?:required |work )?experience$",
            "^education",
            "you will stand out",
            "competencies");
    /** Headings of what is neither: the company, the pay, the ways of hiring. */
    private static final Pattern ELSEWHERE = anyOf(
            "benefit",
            "\\bperks\\b",
            "\\boffer\\b",
            "^about (?!you$)",
            "^why\\b",
            "culture",
            "\\bvalues\\b",
            "\\bcompany\\b",
            "equal",
            "^schedule",
            "^travel",
            "location",
            "what (?:you'll get|you can count on|you can expect)",
            "in it for you",
            "take care of you",
            "compensation|salary|pay transparency|fair pay",
            "\\bkpis?\\b",
            "success looks like|results we expect",
            "working conditions|physical demands",
            "hiring|recruitment|disclaimer|privacy|background check|internal employees",
            "who we are|what we do|like to work here",
            "how you are supported|\\benjoy$|come as you are",
            "how to apply|ready to|additional information",
            "time breakdown|^overview|^the role",
            "life balance|flexibility|wellness|growth & future");

    private static final Pattern YEARS = Pattern.compile(
            "(?<![\\d$.,])(\\d{1,2})\\s*(?:\\+|(?:-|\u2013|to)\\s*\\d{1,2}\\s*\\+?|or more)?\\s*(?:years?|yrs?)\\b");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private enum Section {
        NONE,
        RESPONSIBILITIES,
        QUALIFICATIONS
    }

    private record Outline(List<String> responsibilities, List<String> qualifications) {}

    private RemotiveReader() {}

    /** The postings of a UTF-8 file that holds one JSON array. */
    static List<RemotivePosting> read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    static List<RemotivePosting> parse(String json) throws JsonProcessingException {
        List<RemotivePosting> postings = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(json)) {
            postings.add(new RemotivePosting(
                    row.path("job_id").asLong(),
                    text(row, "title"),
                    text(row, "company"),
                    text(row, "location"),
                    text(row, "salary"),
                    text(row, "job_type"),
                    row.hasNonNull("experience") ? text(row, "experience") : null,
                    text(row, "skills"),
                    text(row, "description")));
        }
        return List.copyOf(postings);
    }

    /** The bodies of all postings of a file, in its order. */
    static List<ObjectNode> bodies(Path file) throws IOException {
        return read(file).stream().map(RemotiveReader::body).toList();
    }

    /** The posting as a request body. */
    static ObjectNode body(RemotivePosting posting) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List<Block> blocks = HtmlBlocks.of(posting.description());
        Outline outline = outline(blocks);
        body.put("title", posting.title());
        summary(blocks).ifPresent(summary -> body.put("summary", summary));
        strings(body.putArray("responsibilities"), outline.responsibilities());
        strings(body.putArray("qualifications"), outline.qualifications());
        skills(body.putArray("skills"), posting, blocks);
        body.put("inLanguage", "en");
        body.putArray("languages").addObject().put("languageTag", "en").put("cefrLevel", "B2");
        place(body, posting.location());
        Pay.parse(posting.salary()).ifPresent(pay -> body.set("baseSalary", pay.toJson()));
        ArrayNode kinds = body.putArray("engagementKinds");
        Optional.ofNullable(ENGAGEMENT_KINDS.get(posting.jobType())).ifPresent(kinds::add);
        body.put("hireStructure", "INDIVIDUAL");
        body.put("headcount", 1);
        body.put("externalRef", "remotive-" + posting.id());
        return body;
    }

    private static Pattern anyOf(String... patterns) {
        return Pattern.compile(String.join("|", patterns));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("").strip();
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.stream()
                .map(value -> HtmlBlocks.cut(value, ITEM_LENGTH))
                .distinct()
                .limit(MOST_ITEMS)
                .forEach(array::add);
    }

    /** The prose before the first list; without any, the prose after it; without any, the first list itself. */
    private static Optional<String> summary(List<Block> blocks) {
        List<String> paragraphs =
                prose(blocks.stream().takeWhile(block -> !block.item()).toList());
        if (paragraphs.isEmpty()) {
            paragraphs = prose(blocks);
        }
        if (paragraphs.isEmpty()) {
            paragraphs = blocks.stream()
                    .dropWhile(block -> !block.item())
                    .takeWhile(Block::item)
                    .map(Block::text)
                    .limit(SUMMARY_PARAGRAPHS)
                    .toList();
        }
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(HtmlBlocks.cut(String.join("\n\n", paragraphs), SUMMARY_LENGTH));
    }

    private static List<String> prose(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !block.item() && block.text().length() >= PROSE_LENGTH)
                .map(Block::text)
                .limit(SUMMARY_PARAGRAPHS)
                .toList();
    }

    /** Sorts the list items under the heading they stand under; unknown headings do not end a section. */
    private static Outline outline(List<Block> blocks) {
        Outline outline = new Outline(new ArrayList<>(), new ArrayList<>());
        Section section = Section.NONE;
        for (Block block : blocks) {
            if (!block.item()) {
                section = section(block.text()).orElse(section);
            } else if (section == Section.RESPONSIBILITIES) {
                outline.responsibilities().add(block.text());
            } else if (section == Section.QUALIFICATIONS) {
                outline.qualifications().add(block.text());
            }
        }
        return outline;
    }

    private static Optional<Section> section(String text) {
        if (text.length() > HEADING_LENGTH || (text.endsWith(".") && !text.endsWith("..."))) {
            return Optional.empty();
        }
        String heading = EDGES.matcher(text.replace('\u2019', '\'').toLowerCase(Locale.ROOT))
                .replaceAll("");
        if (RESPONSIBILITIES.matcher(heading).find()) {
            return Optional.of(Section.RESPONSIBILITIES);
        }
        if (ELSEWHERE.matcher(heading).find()) {
            return Optional.of(Section.NONE);
        }
        return QUALIFICATIONS.matcher(heading).find() ? Optional.of(Section.QUALIFICATIONS) : Optional.empty();
    }

    private static void skills(ArrayNode skills, RemotivePosting posting, List<Block> blocks) {
        OptionalInt stated = years(posting.experience());
        for (String label : posting.skills().split(",", -1)) {
            if (label.isBlank()) {
                continue;
            }
            ObjectNode skill = skills.addObject()
                    .put("label", label.strip())
                    .put("importance", "REQUIRED")
                    .put("minLevel", 3);
            OptionalInt years = stated.isPresent() ? stated : yearsOf(label.strip(), blocks);
            years.ifPresent(value -> skill.put("minYears", value));
        }
    }

    /** The years that the first list item asks for which names the skill as a word and states years. */
    private static OptionalInt yearsOf(String label, List<Block> blocks) {
        Pattern named = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(label) + "(?![\\p{L}\\p{N}+#])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return blocks.stream()
                .filter(block -> block.item() && named.matcher(block.text()).find())
                .map(block -> years(block.text()))
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    private static OptionalInt years(@Nullable String text) {
        if (text == null) {
            return OptionalInt.empty();
        }
        Matcher matcher = YEARS.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            int years = Integer.parseInt(matcher.group(1));
            if (years <= MOST_YEARS) {
                return OptionalInt.of(years);
            }
        }
        return OptionalInt.empty();
    }

    /** Who may apply, and when the work happens: the hours of the first place named. */
    private static void place(ObjectNode body, String location) {
        List<String> names = Arrays.stream(location.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.stream().anyMatch(name -> name.equalsIgnoreCase("worldwide") || name.equalsIgnoreCase("anywhere"))) {
            body.put("asynchronous", true);
            body.putObject("applicantLocation").put("kind", "UNRESTRICTED");
            return;
        }
        Optional<List<String>> countries =
                all(names.stream().map(Places::country).toList());
        Optional<List<String>> groups = all(names.stream().map(Places::group).toList());
        if (countries.isPresent()) {
            limit(body, "COUNTRIES", "countries", countries.get());
            Places.zoneOfCountry(countries.get().get(0))
                    .ifPresent(zone -> body.set("workHours", Places.officeHours(zone)));
        } else if (groups.isPresent()) {
            limit(body, "GROUPS", "groups", groups.get());
            Places.zoneOfGroup(groups.get().get(0)).ifPresent(zone -> body.set("workHours", Places.officeHours(zone)));
        }
    }

    private static void limit(ObjectNode body, String kind, String field, List<String> codes) {
        ArrayNode array = body.putObject("applicantLocation").put("kind", kind).putArray(field);
        codes.stream().distinct().forEach(array::add);
    }

    private static Optional<List<String>> all(List<Optional<String>> codes) {
        return codes.isEmpty() || codes.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(codes.stream().flatMap(Optional::stream).collect(Collectors.toList()));
    }
}
