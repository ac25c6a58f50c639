package dev.meridian.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What stands in the tables, read past the service and all policies, and what of it should not be so. */
final class StoredState {
    /** What must not be, and how many of it there are. */
    private static final Map<String, String> HALVES = Map.of(
            "versions of employers without their event",
            "select count(*) from employer r where r.version + 1 <> (select count(distinct e.version) from event e"
                    + " where e.subject = r.id and e.type like 'employer.%')",
            "versions of postings without their event",
            "select count(*) from job_posting r where r.version + 1 <> (select count(distinct e.version) from event e"
                    + " where e.subject = r.id and e.type like 'job-posting.%')",
            "versions of profiles without their event",
            "select count(*) from candidate r where r.version + 1 <> (select count(distinct e.version) from event e"
                    + " where e.subject = r.id and e.type like 'candidate.%')",
            "accounts without their event",
            "select count(*) from account r where r.email <> 'admin@example.com' and not exists (select from event e"
                    + " where e.subject = r.id and e.type = 'account.created' and e.version = 0)",
            "versions of profiles that no index is told of",
            "select count(*) from candidate r where r.version + 1 <> (select count(distinct c.version)"
                    + " from match_change c where c.subject = r.id and c.kind = 'CANDIDATE')",
            "events of what is not there",
            "select count(*) from event e where (e.type like 'employer.%'"
                    + " and not exists (select from employer r where r.id = e.subject and r.version >= e.version))"
                    + " or (e.type like 'job-posting.%'"
                    + " and not exists (select from job_posting r where r.id = e.subject and r.version >= e.version))"
                    + " or (e.type like 'candidate.%'"
                    + " and not exists (select from candidate r where r.id = e.subject and r.version >= e.version))",
            "postings shown otherwise than stored",
            "select count(*) from job_posting r full join published_posting p on p.posting_id = r.id"
                    + " where (case when r.state = 'PUBLISHED' then r.version end) is distinct from p.version",
            "shortlists that differ from their events",
            "select abs((select count(*) from shortlist) - (select count(*) from event where type = 'shortlist.added'))",
            "employers without an owner",
            "select count(*) from employer r where not exists (select from employer_member m"
                    + " where m.employer_id = r.id and m.role = 'OWNER')");

    private final Connection connection;

    StoredState(Connection connection) {
        this.connection = connection;
    }

    /** What was acknowledged and is not there. */
    List<String> lost(Ledger ledger) throws SQLException {
        List<String> lost = new ArrayList<>();
        Map<String, Map<UUID, Long>> versions = new HashMap<>();
        for (String table : List.of("employer", "job_posting", "candidate")) {
            versions.put(table, numbers("select id, version from " + table));
        }
        Set<String> told = texts("select subject || ' ' || version from event where type not like 'shortlist.%'");
        for (Ledger.Write write : ledger.writes()) {
            Long stored = versions.getOrDefault(write.table(), Map.of()).get(write.id());
            if (stored == null || stored < write.version() || !told.contains(write.id() + " " + write.version())) {
                lost.add(write.toString());
            }
        }
        Set<String> entries = texts("select posting_id || ' ' || candidate_id from shortlist");
        for (Ledger.Entry entry : ledger.shortlist()) {
            if (!entries.contains(entry.posting() + " " + entry.candidate())) {
                lost.add(entry.toString());
            }
        }
        Map<UUID, Long> audited = numbers(
                "select employer_id, count(*) from match_audit where kind = 'EXPLANATION' group by employer_id");
        ledger.explanations().forEach((employer, count) -> {
            if (audited.getOrDefault(employer, 0L) < count) {
                lost.add("audit of " + employer);
            }
        });
        Set<String> emails = texts("select email from account");
        ledger.emails().stream().filter(email -> !emails.contains(email)).forEach(lost::add);
        return lost;
    }

    /** What was written by half. */
    List<String> halves() throws SQLException {
        List<String> halves = new ArrayList<>();
        for (Map.Entry<String, String> half : HALVES.entrySet()) {
            long count = count(half.getValue());
            if (count > 0) {
                halves.add(count + " " + half.getKey());
            }
        }
        return halves;
    }

    long count(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Set<String> texts(String query) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Map<UUID, Long> numbers(String query) throws SQLException {
        Map<UUID, Long> numbers = new HashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                numbers.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return numbers;
    }
}
