package dev.meridian.posting;

import java.util.UUID;

/** How many of a posting's openings are taken; whoever keeps applications says so. */
public interface Hires {
    /** Those that somebody holds at the moment; works in the transaction at hand, for somebody who may change the posting. */
    long of(UUID postingId);
}
