package dev.meridian.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only once everyone can be ranked: an incomplete ranking would be a wrong one. How many they are, it does not say. */
@Readiness
@ApplicationScoped
class MatchingReadiness implements HealthCheck {
    private final CandidateDirectory directory;

    @Inject
    MatchingReadiness(CandidateDirectory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("matching")
                .status(directory.isComplete())
                .build();
    }
}
