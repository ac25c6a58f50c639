package dev.meridian.hiring.offer;

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

/** The offers to the person. That and what was offered is the employer's too and stays, by ids; what was written with it goes. */
@ApplicationScoped
class OfferData implements PersonalData {
    private static final String WORKER = "hiring";

    private final OfferRepository offers;
    private final JsonRows rows;
    private final SystemCaller system;

    @Inject
    OfferData(OfferRepository offers, JsonRows rows, SystemCaller system) {
        this.offers = offers;
        this.rows = rows;
        this.system = system;
    }

    @Override
    public Set<String> tables() {
        return Set.of("offer");
    }

    @Override
    public Map<String, Object> export(Person person) {
        UUID candidateId = person.candidateId();
        return candidateId == null
                ? Map.of()
                : Map.of(
                        "offers",
                        rows.of(
                                """
                                select id, application_id as "applicationId", posting_id as "postingId",
                                       employer_id as "employerId", state, terms, message, expires_at as "expiresAt", wished,
                                       counter_words as "counterWords", decided_by as "decidedBy", decided_at as "decidedAt",
                                       reason_code as "reasonCode", reason_words as "reasonWords", created_at as "createdAt"
                                  from offer where candidate_id = :candidate order by id
                                """,
                                Map.of("candidate", candidateId)));
    }

    /** Goes with the profile, whether the account goes too or not; open offers end with their applications. */
    void forget(@Observes CandidateRemoved removed) {
        system.within(
                WORKER,
                () -> offers.update(
                        "message = null, counterWords = null, reasonWords = null where candidateId = ?1",
                        removed.id()));
    }

    @Override
    public void erase(Person person) {}
}
