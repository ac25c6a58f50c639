package dev.meridian.hiring.application;

import dev.meridian.platform.problem.Violations;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of inner stages that span fields. */
final class HiringStageRules {
    private HiringStageRules() {}

    /** Refuses stages with all that is wrong. */
    static void check(List<HiringStage> stages) {
        Violations violations = new Violations();
        Set<String> codes = new HashSet<>();
        boolean interviewing = false;
        for (int i = 0; i < stages.size(); i++) {
            String at = "/items/" + i;
            HiringStage stage = stages.get(i);
            boolean interview = stage.state() == ApplicationState.INTERVIEW;
            violations
                    .check(
                            interview || stage.state() == ApplicationState.SCREENING,
                            at + "/state",
                            "INVALID",
                            "must be SCREENING or INTERVIEW")
                    .check(codes.add(stage.code()), at + "/code", "DUPLICATE", "is the code of another stage too")
                    .check(!isAnotherState(stage), at + "/code", "RESERVED", "is the name of another state")
                    .check(interview || !interviewing, at + "/state", "OUT_OF_ORDER", "comes after one of INTERVIEW");
            interviewing |= interview;
        }
        violations.throwIfAny();
    }

    /** Such a stage would be told apart from the state of that name by nobody. */
    private static boolean isAnotherState(HiringStage stage) {
        return Arrays.stream(ApplicationState.values())
                .anyMatch(state -> state != stage.state() && state.name().equals(stage.code()));
    }
}
