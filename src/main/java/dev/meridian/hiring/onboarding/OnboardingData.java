package dev.meridian.hiring.onboarding;

import dev.meridian.candidate.CandidateRemoved;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The candidate's first weeks. Nobody needs the plan once the person whom it was made for is gone. */
@ApplicationScoped
class OnboardingData implements PersonalData {
    private final OnboardingRepository plans;
    private final SystemCaller system;
    private final JsonRows rows;

    @Inject
    OnboardingData(OnboardingRepository plans, SystemCaller system, JsonRows rows) {
        this.plans = plans;
        this.system = system;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("onboarding_plan");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "onboarding",
                rows.of(
                        """
                        select p.engagement_id as "engagementId", e.name as "employer", p.content, p.created_at as "createdAt",
                               p.updated_at as "updatedAt"
                          from onboarding_plan p join candidate c on c.id = p.candidate_id join employer e on e.id = p.employer_id
                         where c.account_id = :account order by p.engagement_id
                        """,
                        Map.of("account", person.accountId())));
    }

    @Override
    public void erase(Person person) {
        UUID candidateId = person.candidateId();
        if (candidateId != null) {
            plans.delete("candidateId", candidateId);
        }
    }

    /** Whose profile is gone may touch nothing of it any more, so the service does. */
    void erase(@Observes CandidateRemoved removed) {
        system.within("onboarding", () -> plans.delete("candidateId", removed.id()));
    }
}
