package dev.meridian.privacy;

import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** What the person agreed to and took back. */
@ApplicationScoped
class ConsentData implements PersonalData {
    private final ConsentRepository consents;
    private final JsonRows rows;

    @Inject
    ConsentData(ConsentRepository consents, JsonRows rows) {
        this.consents = consents;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("consent");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "consents",
                rows.of(
                        """
                        select purpose, given, text_version as "textVersion", at from consent
                         where account_id = :account order by purpose, version
                        """,
                        Map.of("account", person.accountId())));
    }

    @Override
    public void erase(Person person) {
        consents.delete("key.accountId", person.accountId());
    }
}
