package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.List;

/** A condition on the skills held, computed for many rows at once. Immutable; see {@link SkillBound}. */
final class Circuit {

    static final int NOBODY = 0;
    static final int EVERYBODY = 1;
    static final int FIRST_NODE = 2;

    private final Node[] nodes;
    private final int root;

    /**
     * Holds where the requirement's skill is held at the level asked and {@code strong} does, or it is held at all and
     * {@code held} does, or a related one is and {@code related} does, or {@code neither} does. Each of the four is a node before this one, or {@link #NOBODY} or {@link #EVERYBODY}.
     */
    record Node(int requirement, int strong, int held, int related, int neither) {}

    Circuit(List<Node> nodes, int root) {
        this.nodes = nodes.toArray(Node[]::new);
        this.root = root;
    }

    /** Takes out of a stretch of rows those for whom the condition does not hold. */
    void keep(SkillRows rows, int fromWord, long[] words, Scratch scratch) {
        scratch.hold(nodes.length);
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            long[] result = scratch.values[FIRST_NODE + i];
            System.arraycopy(scratch.values[node.neither], 0, result, 0, Scratch.WORDS);
            if (node.related != node.neither) {
                add(result, rows.related(node.requirement), scratch.values[node.related], fromWord);
            }
            if (node.held != node.neither) {
                add(result, rows.asked(node.requirement), scratch.values[node.held], fromWord);
            }
            if (node.strong != node.held) {
                add(result, rows.strong(node.requirement), scratch.values[node.strong], fromWord);
            }
        }
        Words.and(words, scratch.values[root]);
    }

    private static void add(long[] result, long[] having, long[] then, int from) {
        for (int i = 0; i < Scratch.WORDS; i++) {
            result[i] |= having[from + i] & then[i];
        }
    }

    /** Where values are computed, for a stretch of 4096 rows. Not for several threads. */
    static final class Scratch {

        static final int WORDS = 64;

        private long[][] values = {new long[WORDS], new long[WORDS]};

        Scratch() {
            Arrays.fill(values[EVERYBODY], -1L);
        }

        private void hold(int nodes) {
            int before = values.length;
            if (before < FIRST_NODE + nodes) {
                values = Arrays.copyOf(values, FIRST_NODE + nodes);
                for (int i = before; i < values.length; i++) {
                    values[i] = new long[WORDS];
                }
            }
        }
    }
}
