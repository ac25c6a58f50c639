package dev.meridian.hiring.application;

import dev.meridian.employer.EmployerService;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
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

/** The inner stages of employers: the usual ones until an employer chooses its own. */
@ApplicationScoped
public class HiringStages {
    private final HiringStagesRepository stages;
    private final ApplicationRepository applications;
    private final EmployerService employers;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    HiringStages(
            HiringStagesRepository stages,
            ApplicationRepository applications,
            EmployerService employers,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.stages = stages;
        this.applications = applications;
        this.employers = employers;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** An employer's stages in their order. */
    List<HiringStage> of(UUID employerId) {
        return items(stages.findByIdOptional(employerId));
    }

    /** The same, which stay as they are until the transaction ends: for those who move applications. */
    List<HiringStage> hold(UUID employerId) {
        stages.hold(employerId);
        return items(stages.findFresh(employerId));
    }

    /** An employer's stages for its members. */
    public Tagged<HiringStageList> get(UUID employerId) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        return view(stages.findByIdOptional(employerId));
    }

    /** Gives an employer other stages; those that applications are in stay. */
    public Tagged<HiringStageList> put(UUID employerId, HiringStageList written, @Nullable String ifMatch) {
        caller.requireRole(employerId, EmployerRole.RECRUITER);
        HiringStageRules.check(written.items());
        if (!employers.holdLive(employerId)) {
            throw ProblemException.notFound();
        }
        stages.holdAlone(employerId);
        Optional<HiringStagesEntity> held = stages.findFresh(employerId);
        Precondition.require(ifMatch, view(held).tag());
        refuseToTakeAway(employerId, items(held), written.items());
        HiringStagesEntity own = held.orElseGet(() -> new HiringStagesEntity(employerId, written, clock.instant()));
        own.write(written, clock.instant());
        stages.persistAndFlush(own);
        events.append(DomainEvent.ofEmployer("hiring-stages.changed", employerId, own.version, employerId));
        return view(Optional.of(own));
    }

    /** A stage stays the same while applications are in it: by its code, and by the state that its candidates see. */
    private void refuseToTakeAway(UUID employerId, List<HiringStage> before, List<HiringStage> after) {
        List<String> used = applications.stagesInUse(employerId);
        List<String> gone = before.stream()
                .filter(stage -> used.contains(stage.code()))
                .filter(stage -> after.stream()
                        .noneMatch(other -> other.code().equals(stage.code()) && other.state() == stage.state()))
                .map(HiringStage::code)
                .toList();
        if (!gone.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Applications are in " + String.join(", ", gone) + ": move them on before the stage goes");
        }
    }

    private static List<HiringStage> items(Optional<HiringStagesEntity> own) {
        return own.map(held -> held.content).orElse(HiringStageList.USUAL).items();
    }

    /** Who has the usual stages has no version of them, but a tag all the same, so that of two first writers one is stale. */
    private static Tagged<HiringStageList> view(Optional<HiringStagesEntity> own) {
        return own.map(held -> new Tagged<>(held.content, Precondition.tag(held.version, "stages")))
                .orElse(new Tagged<>(HiringStageList.USUAL, Precondition.tag(0, "usual")));
    }
}
