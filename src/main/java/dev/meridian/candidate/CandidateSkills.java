package dev.meridian.candidate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All skills of a profile, in place of those it has. */
public record CandidateSkills(
        @NotNull(message = "is needed") @Size(max = 40, message = "must hold at most 40 skills")
                List<@Valid HeldSkillForm> skills) {}
