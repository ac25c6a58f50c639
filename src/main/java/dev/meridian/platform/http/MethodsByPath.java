package dev.meridian.platform.http;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods each path has. Of two templates that fit a path, the one that is literal earlier is meant. */
final class MethodsByPath {
    private final Branch root = new Branch();

    /**
     * Adds an operation.
     *
     * @param template such as {@code /v1/skills/{skillId}}
     */
    void add(String method, String template) {
        Branch branch = root;
        for (String segment : segments(template)) {
            branch = segment.startsWith("{")
                    ? branch.withParameter()
                    : branch.literal.computeIfAbsent(segment, s -> new Branch());
        }
        branch.methods.add(method);
    }

    /** The methods of the path, sorted; none where there is no such path. */
    Set<String> of(String path) {
        return root.methods(segments(path));
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    /** What may follow on the segments that lead here. */
    private static final class Branch {
        private final Map<String, Branch> literal = new HashMap<>();
        private @Nullable Branch parameter;
        private final Set<String> methods = new TreeSet<>();

        Branch withParameter() {
            if (parameter == null) {
                parameter = new Branch();
            }
            return parameter;
        }

        Set<String> methods(List<String> segments) {
            if (segments.isEmpty()) {
                return Collections.unmodifiableSet(methods);
            }
            List<String> rest = segments.subList(1, segments.size());
            Branch named = literal.get(segments.get(0));
            Set<String> found = named == null ? Set.of() : named.methods(rest);
            return found.isEmpty() && parameter != null ? parameter.methods(rest) : found;
        }
    }
}
