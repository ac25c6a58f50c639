package dev.meridian.skill;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a merge.
 *
 * @param fromSkillId the skill that was merged; its id means the other one from now on
 * @param namesMoved what the skill was called, and the other one is called now too
 * @param relationsDropped relations that had no room: eight skills stand in for one at most, the strongest
 */
@Schema(name = "SkillMergeReport")
public record MergeReport(
        UUID fromSkillId,
        UUID intoSkillId,
        List<String> namesMoved,
        @Schema(description = "Relations that had no room: at most eight skills stand in for one")
                List<SkillRelation> relationsDropped,
        int profilesChanged,
        int postingsChanged) {}
