package dev.meridian.hiring.application;

import dev.meridian.matching.Pipelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Tells matching who need not be found any more. */
@ApplicationScoped
class ApplicationPipelines implements Pipelines {
    private final ApplicationRepository applications;

    @Inject
    ApplicationPipelines(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public Set<UUID> candidatesAt(UUID postingId) {
        return Set.copyOf(applications.candidatesAt(postingId));
    }
}
