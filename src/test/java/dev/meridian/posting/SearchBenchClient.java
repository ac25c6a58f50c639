package dev.meridian.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends what the service sends for a search, in its order. */
final class SearchBenchClient {
    private static final int PAGE = 21;
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final Connection connection;
    private final ObjectMapper mapper = new ObjectMapper();

    SearchBenchClient(Connection connection) {
        this.connection = connection;
    }

    /** The titles of the first page; counts facets too where asked to. */
    List<String> search(SearchBenchMix.Asked asked, boolean facets) throws SQLException {
        SearchPlan plan = plan(asked);
        List<String> titles = titles(plan.page(null, PAGE));
        String meant = asked.q() == null || titles.size() >= PostingSearch.FEW ? null : meant(asked);
        if (meant != null) {
            titles.addAll(titles(plan.alike(words("", "", "", meant)).page(null, PAGE - titles.size())));
        }
        if (facets) {
            strings(
                    (meant == null ? plan : plan.withAlike(words("", "", "", meant))).facets(FacetCounts.TOP),
                    sql -> sql);
        }
        return titles;
    }

    /** What PostgreSQL does for the hits that come first: those spelt alike where there are none else. */
    List<String> explain(SearchBenchMix.Asked asked) throws SQLException {
        SearchPlan plan = plan(asked);
        String meant = titles(plan.page(null, PAGE)).isEmpty() ? meant(asked) : null;
        SearchPlan shown = meant == null ? plan : plan.alike(words("", "", "", meant));
        return strings(shown.page(null, PAGE), sql -> "explain (analyze, costs off, buffers off) " + sql);
    }

    private SearchPlan plan(SearchBenchMix.Asked asked) throws SQLException {
        return new SearchPlan(asked.conditions(), words(asked), asked.q() != null, null);
    }

    private @Nullable SearchWords words(SearchBenchMix.Asked asked) throws SQLException {
        if (asked.q() == null) {
            return null;
        }
        String typed = SearchText.typed(asked.q());
        String folded = SearchText.folded(typed);
        boolean once = SearchText.excludes(typed) || folded.equalsIgnoreCase(typed);
        return once ? words(folded, "", asked.named(), "") : words(typed, folded, asked.named(), "");
    }

    private SearchWords words(String typed, String folded, String named, String meant) throws SQLException {
        Map<String, @Nullable String> byLanguage = new LinkedHashMap<>();
        try (PreparedStatement sql = prepared(
                        SearchReader.QUERIES,
                        Map.of("typed", typed, "folded", folded, "named", named, "meant", meant));
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                byLanguage.put(rows.getString(1), rows.getString(2));
            }
        }
        return SearchWords.of(byLanguage, mapper);
    }

    private @Nullable String meant(SearchBenchMix.Asked asked) throws SQLException {
        String typed = SearchText.typed(String.valueOf(asked.q()));
        if (SearchText.isLiteral(typed)) {
            return null;
        }
        String read = asked.named().isEmpty() ? typed : asked.named().replace("\"", "");
        try (PreparedStatement sql = prepared(
                        SearchReader.MEANT, Map.of("typed", SearchText.alternatives(SearchText.folded(read))));
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private List<String> titles(SearchPlan.Statement statement) throws SQLException {
        return strings(
                statement,
                sql -> "select content ->> 'title' from published_posting join (" + sql
                        + ") found using (posting_id) order by found.rank desc, found.published_at desc, posting_id desc");
    }

    /** What is made of a statement of the service's. */
    private interface Shown {
        String of(String sql);
    }

    private List<String> strings(SearchPlan.Statement statement, Shown shown) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement sql = prepared(shown.of(statement.sql()), statement.parameters());
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private PreparedStatement prepared(String text, Map<String, ?> parameters) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(NAME.matcher(text).replaceAll("?"));
        Matcher names = NAME.matcher(text);
        for (int i = 1; names.find(); i++) {
            Object value = parameters.get(names.group(1));
            if (value instanceof String[] texts) {
                sql.setArray(i, connection.createArrayOf("text", texts));
            } else {
                sql.setObject(i, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
            }
        }
        return sql;
    }
}
