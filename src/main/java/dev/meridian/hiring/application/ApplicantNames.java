package dev.meridian.hiring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What those are called who submitted applications, as they called themselves then; for lists of what came of these. */
@ApplicationScoped
public class ApplicantNames {
    private final ApplicationRepository applications;

    @Inject
    ApplicantNames(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** By application; those who are no more are left out. Works for whoever sees the applications. */
    public Map<UUID, String> of(Collection<UUID> applicationIds) {
        Map<UUID, String> names = new HashMap<>();
        if (!applicationIds.isEmpty()) {
            applications.list("id in ?1", applicationIds).forEach(application -> {
                if (application.profile != null) {
                    names.put(application.id, application.profile.displayName());
                }
            });
        }
        return names;
    }
}
