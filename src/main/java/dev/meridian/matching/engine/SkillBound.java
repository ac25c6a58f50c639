package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells, for 64 candidates at a time, whose skills could be worth so much at best: as if everything that they hold were held
 * for the years asked, and what is below the level asked were just below it. Nobody is left out whose skills are worth it.
 *
 * <p>"The weights of what is held add up to so much" is taken apart requirement by requirement, the weightiest first: who
 * holds it at the level asked needs so much less from the rest, who holds it below that or holds a related one a little less,
 * who holds neither all of it. Equal
 * remainders are one node, so that a posting of six like requirements takes about a dozen nodes of some six operations a word.
 */
final class SkillBound {

    private static final int STEPS = 256;
    private static final int MAX_NODES = 96;

    private final SkillTable table;
    private final long full;
    private final int[] order;
    private final long[] worth; // of requirements in order
    private final long[] weakWorth;
    private final long[] relatedWorth;
    private final long[] worthOfRest;
    private final Circuit[] circuits = new Circuit[STEPS + 1];

    SkillBound(SkillTable table, SkillScorer scorer) {
        int count = table.requirements();
        this.table = table;
        this.full = scorer.fullSum();
        this.order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(scorer::share).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        this.worth = new long[count];
        this.weakWorth = new long[count];
        this.relatedWorth = new long[count];
        this.worthOfRest = new long[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            worth[i] = scorer.share(order[i]) * Weights.FULL;
            weakWorth[i] =
                    table.minLevel(order[i]) <= 1 ? worth[i] : scorer.share(order[i]) * table.weakCredit(order[i]);
            relatedWorth[i] = scorer.share(order[i]) * table.relatedStrength(order[i]);
            worthOfRest[i] = worthOfRest[i + 1] + worth[i];
        }
    }

    /** Who could have this weighted sum, over 0 and at most the full one, or more. */
    Circuit atLeast(long sum) {
        int step = (int) Math.min(STEPS, Exact.floor(sum, STEPS, full));
        Circuit known = circuits[step];
        if (known == null) {
            known = new Maker(Exact.floor(step, full, STEPS)).circuit();
            circuits[step] = known;
        }
        return known;
    }

    /** Makes one circuit; with ever coarser remainders until it is small. */
    private final class Maker {

        private final long sum;
        private long grain = 1;
        private final List<Circuit.Node> nodes = new ArrayList<>();
        private final Map<Long, Integer>[] known;

        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
        Maker(long sum) {
            this.sum = sum;
            this.known = new Map[order.length];
        }

        Circuit circuit() {
            int root;
            do {
                nodes.clear();
                for (int i = 0; i < known.length; i++) {
                    known[i] = new HashMap<>();
                }
                root = node(0, sum);
                grain = grain == 1 ? Math.max(2, full / STEPS) : 2 * grain;
            } while (nodes.size() > MAX_NODES);
            return new Circuit(nodes, root);
        }

        private int node(int depth, long needed) {
            if (needed <= 0) {
                return Circuit.EVERYBODY;
            }
            if (needed > worthOfRest[depth]) {
                return Circuit.NOBODY;
            }
            long rounded = needed - needed % grain; // less is asked: nobody is lost
            if (rounded == 0) {
                return Circuit.EVERYBODY;
            }
            Integer made = known[depth].get(rounded);
            if (made != null || nodes.size() > MAX_NODES) {
                return made == null ? Circuit.EVERYBODY : made;
            }
            int neither = node(depth + 1, rounded);
            int related =
                    table.related(order[depth]).length == 0 ? neither : node(depth + 1, rounded - relatedWorth[depth]);
            int held = node(depth + 1, rounded - weakWorth[depth]);
            int strong = node(depth + 1, rounded - worth[depth]);
            int number = strong == neither ? strong : Circuit.FIRST_NODE + nodes.size();
            if (strong != neither) {
                nodes.add(new Circuit.Node(order[depth], strong, held, related, neither));
            }
            known[depth].put(rounded, number);
            return number;
        }
    }
}
