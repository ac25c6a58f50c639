package dev.meridian.candidate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a resume: the profile as it is now, and what of the resume it does not hold. */
public record ResumeTaken(
        CandidateView candidate,
        @Schema(description = "What was not taken, or not as it stands; empty where nothing is lost")
                List<ResumeRemark> notTaken) {}
