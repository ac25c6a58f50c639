package dev.meridian.matching.engine;

import java.lang.reflect.RecordComponent;

/**
 * Records spelled out in full, one component a line. Their own words will not do: a candidate's are the id alone.
 */
final class Described {

    private Described() {}

    static String of(Record record) {
        StringBuilder text = new StringBuilder(record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(component.getName())
                    .append(" = ")
                    .append(value(record, component));
        }
        return text.toString();
    }

    private static String value(Record record, RecordComponent component) {
        try {
            return String.valueOf(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            return e.toString();
        }
    }
}
