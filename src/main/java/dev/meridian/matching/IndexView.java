package dev.meridian.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the index of the replica that answers is.
 *
 * @param complete whether everyone has been read in
 * @param task what is under way
 * @param lastReport of the last comparison of this replica, null before the first
 */
@Schema(name = "MatchIndex")
public record IndexView(boolean complete, long candidates, Task task, @Nullable IndexReport lastReport) {
    /** What can be under way. */
    public enum Task {
        NONE,
        CHECK,
        REBUILD
    }
}
