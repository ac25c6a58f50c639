package dev.meridian.matching;

import dev.meridian.matching.engine.Weights;
import dev.meridian.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weights as they stand in a query: {@code 60,25,15} for skills, overlap and rate. */
final class WeightsParameter {
    private static final Pattern FORM = Pattern.compile("\\d{1,4},\\d{1,4},\\d{1,4}");

    private WeightsParameter() {}

    static @Nullable Weights parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!FORM.matcher(text).matches()) {
            throw invalid();
        }
        String[] parts = text.split(",");
        try {
            return new Weights(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(
                "weights", "INVALID", "must be three whole numbers of 0 to 1000, not all 0, such as 60,25,15");
    }
}
