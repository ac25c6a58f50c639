package dev.meridian.matching.engine;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What one employer may know of candidates, beside what they state themselves.
 *
 * @param hidden candidates who do not exist for this employer: in no ranking and in no count
 * @param applied candidates who are in the posting's pipeline already
 * @param handles from an anonymous candidate's alias, the id under which the employer knows them. Ties are ordered by what
 *     is shown, so that their order tells no more than the answer does. Called by the thread that asks
 */
public record EmployerView(Set<UUID> hidden, Set<UUID> applied, UnaryOperator<UUID> handles) {

    /** Everyone exists, aliases serve for handles, and nobody has applied. */
    public static final EmployerView OPEN = new EmployerView(Set.of(), Set.of(), UnaryOperator.identity());

    public EmployerView {
        hidden = Set.copyOf(hidden);
        applied = Set.copyOf(applied);
    }
}
