package dev.meridian.platform.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.Path;

/** Where in a body something is wrong, as a JSON pointer (RFC 6901). */
final class JsonPointers {
    private JsonPointers() {}

    /** The place that Jackson stopped at. */
    static String of(JsonMappingException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }

    /** The place that a constraint speaks of; its first two steps are the resource's method and its parameter. */
    static String of(Path path, boolean ofMethod) {
        StringBuilder pointer = new StringBuilder();
        int skipped = ofMethod ? 2 : 0;
        int position = 0;
        for (Path.Node node : path) {
            if (position++ < skipped) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            // Container elements have a synthetic name such as <list element>.
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** The last step's name: what a wrong parameter is called. */
    static String lastName(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = String.valueOf(node.getName());
        }
        return name;
    }
}
