package dev.meridian.skill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill.
 *
 * @param label its usual name
 * @param localLabel its name in the language that was asked for, where one was and there is one
 * @param category the field that it belongs to
 * @param escoUri its concept in ESCO, the European classification of skills, where that is known
 * @param aliases other names under which it is found
 * @param labels its names in languages besides that of the label, by language
 */
public record Skill(
        UUID id,
        String label,
        @Schema(description = "In the language asked for; null where none was, or it has no label there") @Nullable
                String localLabel,
        String category,
        @Schema(description = "Its concept in ESCO") @Nullable String escoUri,
        List<String> aliases,
        List<SkillLabel> labels) {

    /** The same with its name in a language; es-MX is content with es. */
    Skill in(@Nullable String languageTag) {
        if (languageTag == null) {
            return this;
        }
        Optional<String> exact = label(languageTag);
        Optional<String> local = exact.isPresent()
                ? exact
                : label(Locale.forLanguageTag(languageTag).getLanguage());
        return new Skill(id, label, local.orElse(null), category, escoUri, aliases, labels);
    }

    private Optional<String> label(String languageTag) {
        return labels.stream()
                .filter(l -> l.languageTag().equalsIgnoreCase(languageTag))
                .map(SkillLabel::label)
                .findFirst();
    }
}
