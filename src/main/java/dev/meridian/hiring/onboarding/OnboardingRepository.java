package dev.meridian.hiring.onboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code onboarding_plan}. */
@ApplicationScoped
class OnboardingRepository implements PanacheRepositoryBase<OnboardingEntity, UUID> {
    /** A plan as it is now; its engagement is held, so nobody else changes it meanwhile. */
    Optional<OnboardingEntity> findFresh(UUID engagementId) {
        Optional<OnboardingEntity> plan = findByIdOptional(engagementId);
        plan.ifPresent(getEntityManager()::refresh);
        return plan;
    }
}
