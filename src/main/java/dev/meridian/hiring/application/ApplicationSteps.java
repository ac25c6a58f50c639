package dev.meridian.hiring.application;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps of an application's life, each with its event and its effect on what is open besides. */
@ApplicationScoped
class ApplicationSteps {
    private final ApplicationRepository applications;
    private final ApplicationLog log;
    private final HiringStages stages;
    private final Sides sides;
    private final Event<ApplicationMoved> moved;
    private final Clock clock;

    @Inject
    ApplicationSteps(
            ApplicationRepository applications,
            ApplicationLog log,
            HiringStages stages,
            Sides sides,
            Event<ApplicationMoved> moved,
            Clock clock) {
        this.applications = applications;
        this.log = log;
        this.stages = stages;
        this.sides = sides;
        this.moved = moved;
        this.clock = clock;
    }

    /** Refuses where there is no such step from here, with the steps that there are. */
    void require(ApplicationEntity application, ApplicationAction action) {
        if (!action.isPossibleFrom(application.state)) {
            throw ProblemException.illegalTransition(
                    "An application that is " + application.state + " has no step " + action.path(),
                    application.state.allowedActions(sides.ofCaller(application.toRef())));
        }
    }

    /** Takes a step that leads to one state. */
    void take(ApplicationEntity application, ApplicationAction action, Reason reason) {
        require(application, action);
        ApplicationState to = action.target();
        enter(application, action, to, to.isFixedStage() ? to.name() : application.stage, reason);
    }

    /** Moves to another of the employer's stages. */
    void advance(ApplicationEntity application, String code) {
        require(application, ApplicationAction.ADVANCE);
        List<HiringStage> known = stages.hold(application.employerId);
        HiringStage stage = find(known, code)
                .orElseThrow(() -> ProblemException.invalid(
                        "/toStage",
                        "UNKNOWN_STAGE",
                        "must be one of "
                                + known.stream().map(HiringStage::code).toList()));
        if (stage.code().equals(application.stage)) {
            throw ProblemException.of(ProblemType.CONFLICT, "The application is in stage " + code + " already");
        }
        enter(application, ApplicationAction.ADVANCE, stage.state(), stage.code(), Reason.NONE);
    }

    /** Takes a rejection back. */
    void reinstate(ApplicationEntity application, Reason reason) {
        require(application, ApplicationAction.REINSTATE);
        applications
                .last(application.postingId, application.candidateId)
                .filter(last -> !last.id.equals(application.id))
                .ifPresent(newer -> {
                    // Whom the employer knew otherwise then, it is not told to be the same.
                    throw Objects.equals(newer.knownBy(), application.knownBy())
                            ? ProblemException.conflictWith(newer.id.toString(), "There is a newer application")
                            : ProblemException.of(ProblemType.CONFLICT, "This cannot be taken back any more");
                });
        ApplicationState state = fixed(application.stage)
                .or(() -> find(stages.hold(application.employerId), application.stage)
                        .map(HiringStage::state))
                .orElse(ApplicationState.SCREENING);
        enter(application, ApplicationAction.REINSTATE, state, application.stage, reason);
    }

    /** Tells of one that has just been made. */
    void begun(ApplicationEntity application, String type) {
        applications.flush();
        log.append(application.toRef(), application.toRef(), type, Reason.NONE);
    }

    private void enter(
            ApplicationEntity application, ApplicationAction action, ApplicationState to, String stage, Reason reason) {
        ApplicationRef before = application.toRef();
        Instant now = clock.instant();
        application.state = to;
        application.stage = stage;
        application.updatedAt = now;
        application.endedAt = to.isEnd() ? now : null;
        application.reasonCode = reason.code();
        application.reasonWords = reason.words();
        if (action.side() == Side.EMPLOYER && application.submittedAt != null && application.answeredAt == null) {
            application.answeredAt = now;
        }
        applications.flush();
        ApplicationRef after = application.toRef();
        log.append(before, after, action.event(), reason);
        moved.fire(new ApplicationMoved(before, after, action));
    }

    private static Optional<HiringStage> find(List<HiringStage> stages, String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    private static Optional<ApplicationState> fixed(String stage) {
        return Arrays.stream(ApplicationState.values())
                .filter(state ->
                        state.isOpen() && state.isFixedStage() && state.name().equals(stage))
                .findFirst();
    }
}
