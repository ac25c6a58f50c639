package dev.meridian.hiring.application;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a posting's applications came. */
@Schema(name = "Funnel")
public record FunnelView(
        @Schema(description = "From INVITED by way of the employer's own stages to HIRED") List<StageFigures> stages) {
    /**
     * One stage. Who was in it twice, by a rejection that was taken back, say, is counted once among those who reached it, and
     * twice among those who left.
     */
    @Schema(name = "FunnelStage")
    public record StageFigures(
            @Schema(examples = "SCREENING") String stage,
            @Schema(description = "Applications that ever were in it") long reached,
            @Schema(description = "Applications that are in it now") long now,
            @Schema(description = "How often one left it for another stage") long movedOn,
            @Schema(description = "How often one was rejected in it, by reason") List<Rejections> rejected,
            @Schema(description = "How often one was withdrawn in it") long withdrawn,
            @Schema(description = "Invitations that were declined") long declined,
            @Schema(description = "Invitations that were not answered in time") long expired,
            @Schema(
                            type = SchemaType.STRING,
                            format = "decimal",
                            description =
                                    "Half of those who left it did so within so many hours; null where nobody has",
                            examples = "52.5")
                    @Nullable
                    BigDecimal medianHours) {}

    /** Rejections for one reason. */
    @Schema(name = "FunnelRejections")
    public record Rejections(@Schema(examples = "SKILLS") String reasonCode, long count) {}
}
