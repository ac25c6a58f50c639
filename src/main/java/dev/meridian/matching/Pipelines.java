package dev.meridian.matching;

import java.util.Set;
import java.util.UUID;

/** Who is in a posting's pipeline already; whoever keeps applications says so. */
public interface Pipelines {
    /** The candidates' own ids; works in the transaction at hand, for somebody who may see the posting. */
    Set<UUID> candidatesAt(UUID postingId);
}
