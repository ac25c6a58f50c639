package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.Applications;
import dev.meridian.platform.caller.SystemCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a posting's openings are filled, for either side of an application at it. */
@ApplicationScoped
public class Openings {
    private final EngagementRepository engagements;
    private final Applications applications;
    private final SystemCaller system;

    /**
     * How far a posting is filled.
     *
     * @param headcount how many it looks for
     * @param left how many more can be taken
     * @param lastAt when the last engagement that has not ended began; null where there is none
     */
    public record Filling(int headcount, long left, @Nullable Instant lastAt) {
        /** Whether nobody else can be taken. */
        public boolean isFull() {
            return left == 0;
        }

        /** What happened, for somebody who comes too late. */
        public String story() {
            return headcount == 1
                    ? "The only opening was filled at " + lastAt
                    : "All " + headcount + " openings are filled, the last since " + lastAt;
        }
    }

    @Inject
    Openings(EngagementRepository engagements, Applications applications, SystemCaller system) {
        this.engagements = engagements;
        this.applications = applications;
        this.system = system;
    }

    /** How far a posting is filled. */
    public Filling of(UUID postingId) {
        return new Filling(
                applications.posting(postingId).content().headcountOrDefault(),
                applications.openings(postingId),
                // Under the service's own name: a candidate sees no other's engagement.
                system.within("openings", () -> engagements.lastBegun(postingId)));
    }
}
