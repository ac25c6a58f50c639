package dev.meridian.skill;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill with those that it is related to.
 *
 * @param standIns at most 8 skills that show something of this one, the strongest first
 * @param standsInFor skills of which this one shows something, the strongest first
 */
public record SkillDetail(
        @Schema(description = "Another than asked for where that skill was merged into this one") UUID id,
        String label,
        @Schema(description = "In the language asked for; null where none was, or it has no label there") @Nullable
                String localLabel,
        String category,
        @Schema(description = "Its concept in ESCO") @Nullable String escoUri,
        List<String> aliases,
        List<SkillLabel> labels,
        @Schema(description = "Skills that show something of this one where a posting asks for it")
                List<RelatedSkill> standIns,
        @Schema(description = "Skills of which this one shows something") List<RelatedSkill> standsInFor) {

    /**
     * A skill at the other end.
     *
     * @param strength ten-thousandths, 1 to 5000
     */
    public record RelatedSkill(
            UUID skillId,
            String label,
            @Schema(description = "Ten-thousandths of the asked skill's credit, 1 to 5000") int strength) {}

    static SkillDetail of(Skill skill, List<RelatedSkill> standIns, List<RelatedSkill> standsInFor) {
        return new SkillDetail(
                skill.id(),
                skill.label(),
                skill.localLabel(),
                skill.category(),
                skill.escoUri(),
                skill.aliases(),
                skill.labels(),
                standIns,
                standsInFor);
    }
}
