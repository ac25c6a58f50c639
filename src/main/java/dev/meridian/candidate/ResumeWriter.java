package dev.meridian.candidate;

import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.LinkForm;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Profiles as JSON Resume: all that they say, but for the least rate and the blocks, since resumes are handed on. */
@ApplicationScoped
class ResumeWriter {
    /** The kind of link that the format has a field of its own for. */
    static final String WEBSITE = "WEBSITE";

    private static final String VERSION = "v1.0.0";

    private final SkillService skills;

    @Inject
    ResumeWriter(SkillService skills) {
        this.skills = skills;
    }

    Resume write(CandidateForm form) {
        return new Resume(
                basics(form),
                form.skillsOrNone().stream().map(this::skill).toList(),
                form.languages() == null
                        ? List.of()
                        : form.languages().stream().map(ResumeWriter::language).toList(),
                new Resume.Meta(VERSION, ResumeFacts.of(form)));
    }

    private static Resume.Basics basics(CandidateForm form) {
        List<LinkForm> links = form.links() == null ? List.of() : form.links();
        // Only the first, so that reading it back keeps the order.
        boolean website = !links.isEmpty() && links.get(0).kind().equals(WEBSITE);
        return new Resume.Basics(
                form.displayName(),
                form.headline(),
                website ? links.get(0).url() : null,
                location(form.countryCode()),
                links.stream()
                        .skip(website ? 1 : 0)
                        .map(link -> new Resume.Profile(link.kind(), link.url()))
                        .toList());
    }

    private static Resume.@Nullable Location location(@Nullable String countryCode) {
        return countryCode == null ? null : new Resume.Location(countryCode);
    }

    private Resume.Skill skill(HeldSkillForm held) {
        return new Resume.Skill(
                skills.label(Objects.requireNonNull(held.skillId(), "stored skills have ids")),
                ResumeWords.ofLevel(held.level()),
                null,
                new Resume.SkillFacts(held.skillId(), held.years(), held.lastUsed()));
    }

    private static Resume.Language language(LanguageForm held) {
        return new Resume.Language(
                LanguageNames.of(held.languageTag()),
                ResumeWords.ofFluency(held.cefrLevel()),
                new Resume.LanguageFacts(held.languageTag()));
    }
}
