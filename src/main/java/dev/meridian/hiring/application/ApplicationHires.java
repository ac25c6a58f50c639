package dev.meridian.hiring.application;

import dev.meridian.posting.Hires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells postings how many were found. */
@ApplicationScoped
class ApplicationHires implements Hires {
    private final ApplicationRepository applications;

    @Inject
    ApplicationHires(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public long of(UUID postingId) {
        return applications.holders(postingId);
    }
}
