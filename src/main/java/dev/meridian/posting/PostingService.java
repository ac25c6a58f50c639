package dev.meridian.posting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.employer.EmployerService;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Postings: written, shown, moved through their life. */
@ApplicationScoped
public class PostingService {
    private static final List<PostingState> DESIRABLE =
            List.of(PostingState.DRAFT, PostingState.PUBLISHED, PostingState.PAUSED, PostingState.CLOSED);

    /** What the HTTP layer puts for bytes that are no UTF-8: two references must not become one. */
    private static final char REPLACEMENT = '\uFFFD';

    private final PostingRepository postings;
    private final PublishedPostingRepository published;
    private final EmployerService employers;
    private final PostingRules rules;
    private final PostingLifeCycle lifeCycle;
    private final PostingViews views;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    /** What a write by reference came to. */
    public record Upsert(Tagged<PostingView> posting, boolean created) {}

    @Inject
    PostingService(
            PostingRepository postings,
            PublishedPostingRepository published,
            EmployerService employers,
            PostingRules rules,
            PostingLifeCycle lifeCycle,
            PostingViews views,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.postings = postings;
        this.published = published;
        this.employers = employers;
        this.rules = rules;
        this.lifeCycle = lifeCycle;
        this.views = views;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a posting, a draft unless another state is desired. */
    public Tagged<PostingView> create(PostingForm form) {
        UUID employerId = caller.requireRoleInBody(form.employerId(), EmployerRole.RECRUITER);
        if (!employers.holdLive(employerId)) {
            throw Caller.notYours();
        }
        PostingForm checked = rules.checked(form);
        refuseTakenRef(employerId, checked.externalRef(), null);
        return views.member(insert(employerId, checked, desired(form)));
    }

    /** Makes the posting of a reference, or replaces it whole; no other writer's version is asked for. */
    public Upsert putByRef(UUID employerId, String externalRef, PostingForm form) {
        caller.requireRole(employerId, EmployerRole.RECRUITER);
        requireSame(form.employerId(), employerId, "/employerId");
        requireSame(form.externalRef(), externalRef, "/externalRef");
        if (externalRef.indexOf(REPLACEMENT) >= 0) {
            throw ProblemException.invalid("externalRef", "INVALID", "must be valid UTF-8");
        }
        requireLive(employerId);
        PostingForm checked = rules.checked(form);
        PostingForm stored = checked.stored(checked.skillsOrNone(), externalRef);
        postings.lockRef(employerId, externalRef);
        Optional<PostingEntity> held = postings.lockByRef(employerId, externalRef);
        if (held.isEmpty()) {
            return new Upsert(views.member(insert(employerId, stored, desired(form))), true);
        }
        PostingEntity posting = held.get();
        boolean leave = form.desiredState() == null || isFilledAlready(posting, form);
        write(posting, stored, leave ? null : desired(form));
        return new Upsert(views.member(posting), false);
    }

    /** Who sends all postings anew each night does not mean to look for people who were found: unless for more of them. */
    private static boolean isFilledAlready(PostingEntity posting, PostingForm form) {
        return posting.state == PostingState.FILLED
                && desired(form) == PostingState.PUBLISHED
                && form.headcountOrDefault() <= posting.content.headcountOrDefault();
    }

    /** The posting of a reference. */
    public Tagged<PostingView> getByRef(UUID employerId, String externalRef) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        return views.member(postings.findByRef(employerId, externalRef).orElseThrow(ProblemException::notFound));
    }

    /** A posting: whole for its employer's members, else as everyone sees it, while it is published. */
    public Tagged<PostingView> get(UUID id) {
        Optional<PostingEntity> own = findOwn(id);
        if (own.isPresent()) {
            return views.member(own.get());
        }
        return views.everyone(published.findVisible(id, clock.instant()).orElseThrow(ProblemException::notFound));
    }

    /** Changes a posting. */
    public Tagged<PostingView> change(UUID id, JsonNode patch, @Nullable String ifMatch) {
        PostingEntity posting = ownToWrite(id);
        Precondition.require(ifMatch, PostingViews.tag(posting));
        PostingForm patched = mergePatch.apply(posting.content, patch, PostingForm.class);
        requireSame(patched.employerId(), posting.employerId, "/employerId");
        if (patched.desiredState() != null) {
            throw ProblemException.invalid("/desiredState", "NOT_HERE", "use publish, pause, reopen or close");
        }
        PostingForm checked = rules.checked(patched);
        refuseTakenRef(posting.employerId, checked.externalRef(), posting.id);
        write(posting, checked, null);
        return views.member(posting);
    }

    /** Takes a step of a posting's life. */
    public Tagged<PostingView> take(UUID id, PostingAction action, @Nullable String ifMatch) {
        PostingEntity posting = ownToWrite(id);
        Precondition.honour(ifMatch, PostingViews.tag(posting));
        lifeCycle.take(posting, action);
        return views.member(posting);
    }

    /** Deletes a draft; what others have seen is closed instead. */
    public void delete(UUID id, @Nullable String ifMatch) {
        PostingEntity posting = ownToWrite(id);
        Precondition.require(ifMatch, PostingViews.tag(posting));
        if (posting.firstPublishedAt != null || posting.state != PostingState.DRAFT) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "Only a draft that was never published can be deleted; close it instead");
        }
        lifeCycle.written(posting, "job-posting.deleted");
        postings.delete(posting);
        postings.flush();
    }

    /** A posting for other features, where the caller may act for its employer at least in this role. */
    public PostingSnapshot snapshot(UUID id, EmployerRole atLeast) {
        return own(id, atLeast).toSnapshot();
    }

    /**
     * A posting that is not saved, checked as if it were, for an employer of the caller's.
     *
     * @param id what stands for its id
     */
    public PostingSnapshot unsaved(UUID id, PostingForm form, EmployerRole atLeast) {
        UUID employerId = caller.requireRoleInBody(form.employerId(), atLeast);
        return new PostingSnapshot(id, employerId, PostingState.DRAFT, null, 0, rules.checked(form));
    }

    /** A posting in whatever state, for features that act under the service's own name. */
    public Optional<PostingSnapshot> find(UUID id) {
        return postings.findByIdOptional(id).map(PostingEntity::toSnapshot);
    }

    /**
     * The same, held for this transaction: whoever changes it, or counts its openings, comes before or after.
     */
    public Optional<PostingSnapshot> hold(UUID id) {
        return postings.lockFresh(id).map(PostingEntity::toSnapshot);
    }

    /** The same, held together with others who do no more than rely on it. */
    public Optional<PostingSnapshot> rely(UUID id) {
        return postings.shareFresh(id).map(PostingEntity::toSnapshot);
    }

    /** Ends a posting whose last opening was taken; for features that act under the service's own name and hold it. */
    public void fill(UUID id) {
        lifeCycle.fill(postings.findById(id));
    }

    private PostingEntity insert(UUID employerId, PostingForm checked, PostingState desired) {
        PostingEntity posting = new PostingEntity(Ids.next(), employerId, checked, clock.instant());
        refuseIncomplete(posting, desired);
        postings.persist(posting);
        lifeCycle.written(posting, "job-posting.created");
        lifeCycle.bring(posting, desired);
        return posting;
    }

    private void write(PostingEntity posting, PostingForm checked, @Nullable PostingState desired) {
        posting.write(checked, clock.instant());
        refuseIncomplete(posting, desired == null ? posting.state : desired);
        lifeCycle.written(posting, "job-posting.changed");
        if (desired != null) {
            lifeCycle.bring(posting, desired);
        }
    }

    /** The body asks for more than it brings: that is a fault of the body, not of the posting's state. */
    private void refuseIncomplete(PostingEntity posting, PostingState desired) {
        if (desired == PostingState.PUBLISHED || desired == PostingState.PAUSED) {
            lifeCycle.missing(posting).throwIfAny();
        }
    }

    private static PostingState desired(PostingForm form) {
        PostingState desired = form.desiredState() == null ? PostingState.DRAFT : form.desiredState();
        if (!DESIRABLE.contains(desired)) {
            throw ProblemException.invalid("/desiredState", "INVALID", "must be one of " + DESIRABLE);
        }
        return desired;
    }

    private void refuseTakenRef(UUID employerId, @Nullable String ref, @Nullable UUID own) {
        if (ref == null) {
            return;
        }
        postings.lockRef(employerId, ref);
        postings.findByRef(employerId, ref).filter(p -> !p.id.equals(own)).ifPresent(p -> {
            throw ProblemException.conflictWith(p.id.toString(), "Another posting of yours has this externalRef");
        });
    }

    private static void requireSame(@Nullable Object given, Object actual, String field) {
        if (given != null && !given.equals(actual)) {
            throw ProblemException.invalid(field, "CANNOT_CHANGE", "must be " + actual + " or left out");
        }
    }

    private void requireLive(UUID employerId) {
        if (!employers.holdLive(employerId)) {
            throw ProblemException.notFound();
        }
    }

    /** Held for this transaction: writers of one posting come one after the other, and none after its employer's end. */
    private PostingEntity ownToWrite(UUID id) {
        PostingEntity seen = own(id, EmployerRole.RECRUITER);
        requireLive(seen.employerId);
        return postings.lockFresh(id).orElseThrow(ProblemException::notFound);
    }

    private PostingEntity own(UUID id, EmployerRole atLeast) {
        PostingEntity posting = findOwn(id).orElseThrow(ProblemException::notFound);
        caller.requireRole(posting.employerId, atLeast);
        return posting;
    }

    private Optional<PostingEntity> findOwn(UUID id) {
        return postings.findByIdOptional(id).filter(p -> caller.actsFor(p.employerId));
    }
}
