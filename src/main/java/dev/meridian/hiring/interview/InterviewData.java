package dev.meridian.hiring.interview;

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

/** The candidate's interviews. That and when they were is the employer's to keep; what was said in them goes with the profile. */
@ApplicationScoped
class InterviewData implements PersonalData {
    private final InterviewRepository interviews;
    private final SystemCaller system;
    private final JsonRows rows;

    @Inject
    InterviewData(InterviewRepository interviews, SystemCaller system, JsonRows rows) {
        this.interviews = interviews;
        this.system = system;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("interview");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "interviews",
                rows.of(
                        """
                        select i.id, i.application_id as "applicationId", e.name as "employer", i.state, i.content,
                               i.accepted_start as "acceptedStart", i.accepted_end as "acceptedEnd", i.ended_by as "endedBy",
                               i.ended_words as "endedWords", i.created_at as "createdAt", i.updated_at as "updatedAt"
                          from interview i join candidate c on c.id = i.candidate_id join employer e on e.id = i.employer_id
                         where c.account_id = :account order by i.id
                        """,
                        Map.of("account", person.accountId())));
    }

    @Override
    public void erase(Person person) {
        UUID candidateId = person.candidateId();
        if (candidateId != null) {
            forget(candidateId);
        }
    }

    /** Whose profile is gone may touch nothing of it any more, so the service does. */
    void forget(@Observes CandidateRemoved removed) {
        system.within("interviews", () -> {
            forget(removed.id());
            return true;
        });
    }

    private void forget(UUID candidateId) {
        interviews.list("candidateId", candidateId).forEach(InterviewEntity::forgetWords);
        interviews.flush();
    }
}
