package dev.meridian.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.privacy.PersonalData;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.ServiceTest;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No table with something about people is forgotten by export and erasure. */
@ServiceTest
class PersonalDataTest {
    /** Tables that name people or look as if, and are neither handed out nor erased, each with the reason. */
    private static final Map<String, String> NOT_PERSONAL = Map.of(
            "match_change",
            "that a profile was changed, by its id, for some hours; the profile itself is handed out and erased");

    /** Whatever refers to an account or candidate by a foreign key, directly or over other tables, and by names of columns. */
    private static final String NAMING_PEOPLE =
            """
            with recursive refers as (
                select oid from pg_class where relname in ('account', 'candidate') and relnamespace = 'public'::regnamespace
                union
                select c.conrelid from pg_constraint c join refers r on c.confrelid = r.oid where c.contype = 'f')
            select relname from pg_class where oid in (select oid from refers)
            union
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
               and c.relname <> 'flyway_schema_history'
               and a.attname ~ '(account|candidate|person|people|user|actor|caller|author|owner|member|subject|recipient|sender'
                       '|e?mail|address|phone|_by$)'
            order by 1
            """;

    @Inject
    @All
    List<PersonalData> held;

    @Test
    void every_table_that_names_people_is_handed_out_and_erased_or_said_not_to_be_personal() throws SQLException {
        Set<String> covered = new TreeSet<>(NOT_PERSONAL.keySet());
        held.forEach(data -> covered.addAll(data.tables()));
        try (OwnerConnection owner = OwnerConnection.open()) {
            assertThat(owner.column(NAMING_PEOPLE))
                    .as("tables that name people")
                    .contains("account", "refresh_token", "match_audit")
                    .containsAll(NOT_PERSONAL.keySet())
                    .isSubsetOf(covered);
        }
    }

    @Test
    void no_two_features_claim_one_table_and_none_claims_a_table_that_is_not_there() throws SQLException {
        List<String> claimed =
                held.stream().flatMap(data -> data.tables().stream()).toList();
        assertThat(claimed).doesNotHaveDuplicates();
        try (OwnerConnection owner = OwnerConnection.open()) {
            assertThat(owner.tables()).containsAll(claimed);
        }
    }
}
