package dev.meridian.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a posting must fulfil beside the words that were typed.
 *
 * @param sql conditions on {@code p}, joined by and
 * @param parameters what they name
 */
record SearchConditions(List<String> sql, Map<String, Object> parameters) {
    SearchConditions() {
        this(new ArrayList<>(), new LinkedHashMap<>());
    }

    void add(String condition, String name, Object value) {
        sql.add(condition);
        parameters.put(name, value);
    }
}
