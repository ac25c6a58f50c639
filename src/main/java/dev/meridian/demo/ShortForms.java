package dev.meridian.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Short forms in which the demo's postings are written, so that forty of them can be read: a skill {@code Java 4 3y must}
 * (level, years, needed) or {@code Docker 2 preferred}; a language {@code en B2}; hours {@code Europe/Lisbon 09:00-17:00},
 * Monday to Friday; pay {@code 30.00-60.00 EUR HOUR 20h}, either end left out where there is none.
 */
final class ShortForms {
    private static final List<DayOfWeek> WORKING_DAYS =
            List.of(DayOfWeek.values()).subList(0, 5);

    private ShortForms() {}

    /** Puts what the API takes in the place of each short form. */
    static void expand(ObjectNode posting) {
        replaceAll(posting, "skills", ShortForms::skill);
        replaceAll(posting, "languages", ShortForms::language);
        replace(posting, "workHours", ShortForms::hours);
        replace(posting, "baseSalary", ShortForms::pay);
    }

    private interface Form {
        ObjectNode read(String text);
    }

    private static void replace(ObjectNode posting, String field, Form form) {
        JsonNode text = posting.get(field);
        if (text != null) {
            posting.set(field, form.read(text.asText()));
        }
    }

    private static void replaceAll(ObjectNode posting, String field, Form form) {
        JsonNode texts = posting.get(field);
        if (texts != null) {
            ArrayNode read = posting.putArray(field);
            texts.forEach(text -> read.add(form.read(text.asText())));
        }
    }

    private static ObjectNode skill(String text) {
        ObjectNode skill = object().put("importance", "REQUIRED");
        List<String> label = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (word.equals("preferred")) {
                skill.put("importance", "PREFERRED");
            } else if (word.equals("must")) {
                skill.put("mustHave", true);
            } else if (word.matches("[1-5]")) {
                skill.put("minLevel", Integer.parseInt(word));
            } else if (word.matches("\\d+y")) {
                skill.put("minYears", Integer.parseInt(word.substring(0, word.length() - 1)));
            } else {
                label.add(word);
            }
        }
        return skill.put("label", String.join(" ", label));
    }

    private static ObjectNode language(String text) {
        String[] words = text.split(" ");
        return object().put("languageTag", words[0]).put("cefrLevel", words[1]);
    }

    private static ObjectNode hours(String text) {
        String[] words = text.split("[ -]");
        ObjectNode hours = object().put("timeZone", words[0]);
        ArrayNode intervals = hours.putArray("intervals");
        WORKING_DAYS.forEach(day -> intervals
                .addObject()
                .put("day", day.name())
                .put("start", words[1])
                .put("end", words[2]));
        return hours;
    }

    private static ObjectNode pay(String text) {
        String[] words = text.split(" ");
        String[] ends = words[0].split("-", 2);
        ObjectNode pay = object().put("currency", words[1]).put("unit", words[2]);
        if (!ends[0].isEmpty()) {
            pay.put("min", ends[0]);
        }
        if (!ends[1].isEmpty()) {
            pay.put("max", ends[1]);
        }
        if (words.length > 3) {
            pay.put("hoursPerWeek", words[3].replace("h", ""));
        }
        return pay;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
