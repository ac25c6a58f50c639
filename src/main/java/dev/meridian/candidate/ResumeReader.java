package dev.meridian.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.platform.problem.JsonProblems;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.platform.validation.CleanText;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON Resume documents, our own or anybody's, as profiles. */
@ApplicationScoped
class ResumeReader {
    private static final Resume.Basics NO_BASICS = new Resume.Basics(null, null, null, null, null);

    private final ObjectMapper mapper;
    private final Validator validator;
    private final ResumeSkills skills;

    @Inject
    ResumeReader(ObjectMapper mapper, Validator validator, ResumeSkills skills) {
        this.mapper = mapper;
        this.validator = validator;
        this.skills = skills;
    }

    /**
     * The profile that a resume makes of the one that is held. Its constraints are not checked here.
     *
     * @throws ProblemException where a field has another type than the format gives it
     */
    CandidateForm read(JsonNode document, CandidateForm held, ResumeReading reading) {
        Resume resume = parse(document);
        ResumeLosses.note(document, reading);
        Resume.Basics basics = resume.basics() == null ? NO_BASICS : resume.basics();
        Resume.Meta meta = resume.meta();
        ResumeFacts facts = meta == null || meta.facts() == null ? ResumeFacts.of(held) : meta.facts();
        String name = said(basics.name());
        return new CandidateForm(
                name == null ? held.displayName() : name,
                said(basics.label()),
                country(basics.location(), held, reading),
                facts.workHours(),
                facts.acceptableHours(),
                skills.read(orNone(resume.skills()), held.skillsOrNone(), reading),
                languages(orNone(resume.languages()), orNone(held.languages()), reading),
                facts.desiredRate(),
                facts.minimumRate() == null ? held.minimumRate() : facts.minimumRate(),
                kinds(facts),
                facts.availableFrom(),
                facts.noticeDays(),
                facts.workAuthorizations(),
                facts.visibility() == null ? held.visibilityOrDefault() : facts.visibility(),
                facts.blockedEmployers() == null ? held.blockedEmployers() : facts.blockedEmployers(),
                links(basics, reading));
    }

    private Resume parse(JsonNode document) {
        if (!document.isObject()) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "A resume is a JSON object");
        }
        refuseUnclean(document);
        try {
            return mapper.treeToValue(document, Resume.class);
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        }
    }

    /** Names too: they come back in what was not taken. */
    private static void refuseUnclean(JsonNode node) {
        boolean clean = !node.isTextual() || CleanText.isClean(node.textValue());
        for (String name : (Iterable<String>) node::fieldNames) {
            clean &= CleanText.isClean(name);
        }
        if (!clean) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON, "Text must not contain NUL or half of a surrogate pair");
        }
        node.forEach(ResumeReader::refuseUnclean);
    }

    private static @Nullable String country(
            Resume.@Nullable Location location, CandidateForm held, ResumeReading reading) {
        String given = location == null ? null : said(location.countryCode());
        if (given == null) {
            return null;
        }
        String code = given.strip().toUpperCase(Locale.ROOT);
        if (Register.COUNTRY.holds(code)) {
            return code;
        }
        reading.lost(
                "/basics/location/countryCode",
                "UNKNOWN_COUNTRY",
                "is not " + Register.COUNTRY.expected() + "; the profile keeps its own");
        return held.countryCode();
    }

    private static List<LanguageForm> languages(
            List<Resume.Language> given, List<LanguageForm> held, ResumeReading reading) {
        List<LanguageForm> taken = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Resume.Language language = given.get(i);
            String at = "/languages/" + i;
            String tag = tag(language);
            CefrLevel level = ResumeWords.fluency(language.fluency());
            if (tag == null) {
                reading.lost(at + "/language", "UNKNOWN_LANGUAGE", "is not the name or tag of a language");
                continue;
            }
            if (level == null) {
                level = held.stream()
                        .filter(h -> h.languageTag().equals(tag))
                        .map(LanguageForm::cefrLevel)
                        .findFirst()
                        .orElse(null);
                String outcome = level == null ? "the language is left out" : "it stays at " + level;
                reading.lost(at + "/fluency", "FLUENCY_UNCLEAR", "says no level from A1 to native; " + outcome);
            }
            if (level != null) {
                reading.origin("languages", taken.size(), at);
                taken.add(new LanguageForm(tag, level));
            }
        }
        return taken;
    }

    private static @Nullable String tag(Resume.Language language) {
        String name = said(language.language());
        String exact = language.facts() == null ? null : language.facts().languageTag();
        boolean ours = exact != null
                && Register.LANGUAGE_TAG.holds(exact)
                && LanguageNames.of(exact).equals(name);
        return ours || name == null ? exact : LanguageNames.tag(name);
    }

    private List<LinkForm> links(Resume.Basics basics, ResumeReading reading) {
        List<LinkForm> taken = new ArrayList<>();
        String website = said(basics.url());
        if (website != null) {
            take(new LinkForm(ResumeWriter.WEBSITE, website), "/basics/url", taken, reading);
        }
        List<Resume.Profile> profiles = orNone(basics.profiles());
        for (int i = 0; i < profiles.size(); i++) {
            String network = said(profiles.get(i).network());
            String url = said(profiles.get(i).url());
            take(
                    new LinkForm(network == null ? "PROFILE" : network, url == null ? "" : url),
                    "/basics/profiles/" + i,
                    taken,
                    reading);
        }
        return taken;
    }

    private void take(LinkForm link, String at, List<LinkForm> taken, ResumeReading reading) {
        if (validator.validate(link).isEmpty()) {
            reading.origin("links", taken.size(), at);
            taken.add(link);
        } else {
            reading.lost(at, "NOT_A_LINK", "needs an http or https address, and a network of at most 40 characters");
        }
    }

    private static @Nullable Set<EngagementKind> kinds(ResumeFacts facts) {
        return facts.engagementKinds() == null
                ? null
                : facts.engagementKinds().isEmpty() ? Set.of() : EnumSet.copyOf(facts.engagementKinds());
    }

    /** Resumes are full of fields that were left empty. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
