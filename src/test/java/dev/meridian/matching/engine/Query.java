package dev.meridian.matching.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A crowd, and a posting whose employer knows some of them by handles, some not at all, and has some applications. */
final class Query {

    final List<Candidate> crowd;
    final CompiledPosting compiled;
    private final EmployerView view;

    private Query(List<Candidate> crowd, CompiledPosting compiled, EmployerView view) {
        this.crowd = crowd;
        this.compiled = compiled;
        this.view = view;
    }

    static Query drawn(RandomWorld world, int size) {
        MatchContext context = world.context();
        Posting posting = world.posting();
        List<Candidate> crowd = world.candidates(posting, size);
        UnaryOperator<UUID> handles = alias -> Samples.id("handle of " + alias);
        EmployerView view = new EmployerView(some(crowd, world, 10), some(crowd, world, 10), handles);
        return new Query(crowd, CompiledPosting.compile(posting, world.weights(), context, view), view);
    }

    /** The index, with the crowd in it. */
    CandidateIndex over(CandidateIndex index) {
        crowd.forEach(candidate -> index.put(candidate, 1));
        return index;
    }

    List<PlainRanking.Row> bruteForce() {
        return PlainRanking.of(crowd, compiled, view);
    }

    boolean hides(Candidate candidate) {
        return view.hidden().contains(candidate.id());
    }

    boolean hasApplicationOf(Candidate candidate) {
        return view.applied().contains(candidate.id());
    }

    private static Set<UUID> some(List<Candidate> crowd, RandomWorld world, int percent) {
        Set<UUID> some = new HashSet<>();
        for (Candidate candidate : crowd) {
            if (world.chance(percent)) {
                some.add(candidate.id());
            }
        }
        return some;
    }
}
