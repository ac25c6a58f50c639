package dev.meridian.candidate;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** While a resume is read: what was not taken, and where in the resume each part of the profile came from. */
final class ResumeReading {
    private static final Map<String, String> PLACES = Map.of(
            "displayName", "/basics/name",
            "headline", "/basics/label",
            "countryCode", "/basics/location/countryCode",
            "skills", "/skills",
            "languages", "/languages",
            "links", "/basics/profiles");

    private final List<ResumeRemark> remarks = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    /** Notes what was not taken. */
    void lost(String pointer, String code, String message, List<String> suggestions) {
        remarks.add(new ResumeRemark(pointer, code, message, suggestions));
    }

    /** Notes what was not taken. */
    void lost(String pointer, String code, String message) {
        lost(pointer, code, message, List.of());
    }

    /** Notes from where an entry of a list of the profile came. */
    void origin(String list, int index, String pointer) {
        origins.put(list + "/" + index, pointer);
    }

    /** What was not taken, in the order of noting. */
    List<ResumeRemark> remarks() {
        return List.copyOf(remarks);
    }

    /** What is wrong with the profile that came of it, at the places of the resume. */
    ProblemException inResume(ProblemException problem) {
        return problem.type() != ProblemType.VALIDATION
                ? problem
                : ProblemException.violations(
                        problem.type(),
                        problem.violations().stream()
                                .map(v -> new Violation(place(v.field()), v.code(), v.message(), v.suggestions()))
                                .toList());
    }

    private String place(String field) {
        String[] steps = field.split("/", 4);
        String name = steps.length > 1 ? steps[1] : "";
        String place = PLACES.getOrDefault(name, "/meta/x-meridian" + field);
        return steps.length > 2 ? origins.getOrDefault(name + "/" + steps[2], place) : place;
    }
}
