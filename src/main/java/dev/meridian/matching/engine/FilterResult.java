package dev.meridian.matching.engine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one filter asked and found.
 *
 * @param code the filter
 * @param passed whether the candidate gets through
 * @param asked what the posting asks, in plain values, null where it asks nothing
 * @param held what the candidate has against it, null where that is unstated or not for the employer to see
 * @param skillIds for {@link FilterCode#SKILL_MISSING} the skills that are missing, otherwise empty
 */
public record FilterResult(
        FilterCode code, boolean passed, @Nullable String asked, @Nullable String held, List<UUID> skillIds) {

    public FilterResult {
        skillIds = List.copyOf(skillIds);
    }
}
