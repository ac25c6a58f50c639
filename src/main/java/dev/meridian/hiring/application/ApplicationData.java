package dev.meridian.hiring.application;

import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** A candidate's applications and their story. Which of an employer's people acted is the employer's to tell. */
@ApplicationScoped
class ApplicationData implements PersonalData {
    private final JsonRows rows;

    @Inject
    ApplicationData(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("application", "application_event");
    }

    @Override
    public Map<String, Object> export(Person person) {
        Map<String, ?> account = Map.of("account", person.accountId());
        return Map.of(
                "applications",
                rows.of(
                        """
                        select a.id, a.posting_id as "postingId", a.title, a.employer_id as "employerId", e.name as "employer",
                               a.state, a.invitation, a.invited_at as "invitedAt", a.cover_note as "coverNote", a.answers, a.profile,
                               a.match, a.submitted_at as "submittedAt", a.reply_by as "replyBy", a.answered_at as "answeredAt",
                               a.ended_at as "endedAt", a.reason_code as "reasonCode", a.reason_words as "reasonWords"
                          from application a join candidate c on c.id = a.candidate_id join employer e on e.id = a.employer_id
                         where c.account_id = :account order by a.id
                        """,
                        account),
                "application-events",
                rows.of(
                        """
                        select v.application_id as "applicationId", v.type, v.side, v.reason_code as "reasonCode",
                               v.reason_words as "reasonWords", v.at
                          from application_event v join candidate c on c.id = v.candidate_id
                         where c.account_id = :account order by v.id
                        """,
                        account));
    }

    /** What the candidate wrote goes with the profile; that there was an application is the employer's to keep, by ids alone. */
    @Override
    public void erase(Person person) {}
}
