package dev.meridian.posting;

import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.shared.EngagementKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting in a list; the whole is at its id. */
@Schema(name = "JobPostingCard")
public record PostingCard(
        UUID id,
        PostingView.EmployerRef employer,
        PostingState state,
        String title,
        @Nullable String summary,
        List<String> skills,
        @Nullable PayRangeForm baseSalary,
        List<EngagementKind> engagementKinds,
        @Nullable ApplicantLocation applicantLocation,
        @Nullable String externalRef,
        @Nullable Instant validThrough,
        @Nullable Instant publishedAt,
        Instant updatedAt) {
    static PostingCard of(PostingView v) {
        return new PostingCard(
                v.id(),
                v.employer(),
                v.state(),
                v.title(),
                v.summary(),
                v.skills().stream().map(PostingView.AskedSkill::label).toList(),
                v.baseSalary(),
                v.engagementKinds(),
                v.applicantLocation(),
                v.externalRef(),
                v.validThrough(),
                v.publishedAt(),
                v.updatedAt());
    }
}
