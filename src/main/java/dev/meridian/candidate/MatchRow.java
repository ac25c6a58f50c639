package dev.meridian.candidate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching reads of a profile, as it stands in the column {@code match_row}, whose migration says what it holds.
 *
 * @param alias what employers' handles are made of, null unless the candidate is anonymous
 * @param isHidden whether nobody may find the candidate
 * @param fields the column, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MatchRow(UUID id, long version, @Nullable UUID alias, boolean isHidden, byte[] fields) {
    /** Names the candidate alone, so that a log line can never give the minimum rate away. */
    @Override
    public String toString() {
        return "MatchRow[" + id + "]";
    }
}
