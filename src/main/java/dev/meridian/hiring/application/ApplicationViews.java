package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateProfile;
import dev.meridian.matching.MatchViews;
import dev.meridian.platform.paging.Paged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How applications stand in JSON: one view for the employer, another for the candidate. */
public final class ApplicationViews {
    private ApplicationViews() {}

    /** What it is an application for. */
    @Schema(name = "ApplicationPosting")
    public record PostingRef(UUID id, @Schema(description = "As it was when it began") String title) {}

    /** Whom it is an application to. */
    @Schema(name = "ApplicationEmployer")
    public record EmployerRef(UUID id, String name) {}

    /**
     * Whose application it is.
     *
     * @param id an anonymous candidate's handle until they accept the invitation, from then on their own
     * @param displayName null where the candidate is no more
     */
    @Schema(name = "Applicant")
    public record Applicant(
            UUID id,
            @Nullable String displayName,
            @Nullable String headline,
            @Nullable String countryCode,
            boolean anonymous) {}

    /** One of the employer's stages. */
    @Schema(name = "ApplicationStage")
    public record Stage(String code, String name) {}

    /** The invitation that it began with. */
    @Schema(name = "Invitation")
    public record Invitation(@Nullable String message, Instant invitedAt, Instant expiresAt) {}

    /** Why it ended, where a reason was given. */
    @Schema(name = "ApplicationReason")
    public record ReasonView(
            @Schema(description = "From a list that may grow") @Nullable String code, @Nullable String words) {}

    /** An application in an employer's list. */
    @Schema(name = "ApplicationCard")
    public record Card(
            UUID id,
            PostingRef posting,
            Applicant candidate,
            ApplicationState state,
            Stage stage,
            @Schema(description = "How the candidate matched when it was submitted; 0 to 10,000") @Nullable
                    Integer score,
            @Nullable Instant submittedAt,
            @Nullable Instant replyBy,
            boolean overdue,
            @Nullable String reasonCode,
            Instant createdAt,
            Instant updatedAt) {}

    /** A page of an employer's applications. */
    @Schema(name = "ApplicationPage")
    public record CardPage(List<Card> items, @Nullable String nextCursor) implements Paged {}

    /**
     * An application as the employer sees it.
     *
     * @param profile the candidate's, as it was when it was submitted; null before, and where the candidate is no more
     * @param match how the candidate matched then
     */
    @Schema(name = "Application")
    public record ForEmployer(
            UUID id,
            PostingRef posting,
            EmployerRef employer,
            Applicant candidate,
            ApplicationState state,
            Stage stage,
            @Nullable Invitation invitation,
            @Nullable String coverNote,
            @Schema(description = "To the screening questions of then, in their order") List<ScreeningAnswer> answers,
            @Schema(description = "As it was when it was submitted") @Nullable CandidateProfile profile,
            MatchViews.@Nullable Explanation match,
            @Nullable Instant submittedAt,
            @Schema(description = "Until when the candidate was promised an answer") @Nullable Instant replyBy,
            @Schema(description = "Whether that time is over without one") boolean overdue,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable ReasonView reason,
            @Schema(description = "The steps that you can take now, as the last part of their addresses")
                    List<String> allowedActions,
            Instant createdAt,
            Instant updatedAt) {}

    /** An application as its candidate sees it. */
    @Schema(name = "MyApplication")
    public record ForCandidate(
            UUID id,
            PostingRef posting,
            EmployerRef employer,
            ApplicationStatus status,
            @Nullable Invitation invitation,
            @Nullable String coverNote,
            @Schema(description = "To the screening questions of then, in their order") List<ScreeningAnswer> answers,
            @Schema(description = "As the employer sees it, from when it was submitted") @Nullable
                    CandidateProfile profile,
            @Nullable Instant submittedAt,
            @Schema(description = "Until when the employer promised an answer") @Nullable Instant replyBy,
            @Schema(description = "Whether that time is over without one") boolean overdue,
            @Nullable Instant endedAt,
            @Nullable ReasonView reason,
            @Schema(description = "The steps that you can take now, as the last part of their addresses")
                    List<String> allowedActions,
            Instant createdAt,
            Instant updatedAt) {}

    /** A page of the caller's own applications. */
    @Schema(name = "MyApplicationPage")
    public record MyPage(List<ForCandidate> items, @Nullable String nextCursor) implements Paged {}

    /**
     * Something that happened.
     *
     * @param actor the account or API client that did it, to its own employer; null for the other side
     * @param stage the employer's stage after it; null to candidates
     */
    @Schema(name = "ApplicationEvent")
    public record EventView(
            UUID id,
            UUID applicationId,
            UUID postingId,
            @Schema(description = "Such as application.advanced or offer.made; the list may grow") String type,
            Side side,
            @Schema(description = "account:<id> or client:<id> of the employer's own; else null") @Nullable
                    String actor,
            @Schema(description = "The state before, to employers; the status before, to candidates") String from,
            @Schema(description = "The state after, to employers; the status after, to candidates") String to,
            @Nullable String stage,
            @Nullable ReasonView reason,
            Instant at) {}

    /** The story of one application, the oldest event first. */
    @Schema(name = "ApplicationEventList")
    public record EventList(List<EventView> items) {}

    /**
     * Events of all applications of an employer, in the order in which they are to be followed.
     *
     * @param nextCursor where the next ones will stand, on an empty page too
     */
    @Schema(name = "ApplicationFeed")
    public record Feed(
            List<EventView> items,
            @Schema(description = "To be sent as after the next time; there on an empty page too") String nextCursor) {}
}
