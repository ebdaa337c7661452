package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;

/**
 * A protocol that is drawn by hand or by chance: nodes, and arrows with the numbers of actions. A state is the node's
 * number, after longs that are made of it.
 */
public final class DrawnGraph implements CompiledProtocol {
    /**
     * An arrow.
     *
     * @param to where it goes; -1 if that has no packed form
     * @param action the number of the action
     */
    public record Arrow(int to, int action) {}

    private final int words;
    private final List<List<Arrow>> arrows = new ArrayList<>();
    private final Set<Integer> initial = new TreeSet<>();
    private final List<BitSet> invariants = new ArrayList<>();
    private final List<BitSet> predicates = new ArrayList<>();
    private final List<BitSet> conditions = new ArrayList<>();
    private final BitSet ended = new BitSet();
    private final BitSet brokenArrows = new BitSet();

    /** A graph of nodes from 0, without arrows. */
    public DrawnGraph(int nodes, int words) {
        this.words = words;
        for (int node = 0; node < nodes; node++) {
            arrows.add(new ArrayList<>());
        }
    }

    /** A graph drawn by chance, with as many invariants, predicates and conditions of fairness. */
    public static DrawnGraph byChance(Random random, int nodes, int words, double arrowsOfNode, int ofEach) {
        DrawnGraph graph = new DrawnGraph(nodes, words);
        int actions = 1 + random.nextInt(4);
        for (int i = (int) (nodes * arrowsOfNode); i > 0; i--) {
            graph.arrow(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(actions));
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            graph.startAt(random.nextInt(nodes));
        }
        for (int i = 0; i < ofEach; i++) {
            graph.invariantBrokenIn(some(random, nodes));
            graph.predicateHoldsIn(some(random, nodes));
            graph.condition(some(random, actions));
        }
        some(random, nodes).stream().forEach(graph::endsIn);
        graph.brokenArrows.or(some(random, nodes * nodes));
        return graph;
    }

    private static BitSet some(Random random, int of) {
        int one = 1 + random.nextInt(6);
        BitSet some = new BitSet();
        for (int i = 0; i < of; i++) {
            some.set(i, random.nextInt(one) == 0);
        }
        return some;
    }

    public void arrow(int from, int to, int action) {
        arrows.get(from).add(new Arrow(to, action));
    }

    public void startAt(int node) {
        initial.add(node);
    }

    public void endsIn(int node) {
        ended.set(node);
    }

    public void breaksStep(int from, int to) {
        brokenArrows.set(from * size() + to);
    }

    public void invariantBrokenIn(BitSet nodes) {
        invariants.add(nodes);
    }

    public void predicateHoldsIn(BitSet nodes) {
        predicates.add(nodes);
    }

    /** A condition of fairness: some of these actions. */
    public void condition(BitSet actions) {
        conditions.add(actions);
    }

    public int size() {
        return arrows.size();
    }

    public List<Arrow> arrows(int node) {
        return arrows.get(node);
    }

    public Set<Integer> initial() {
        return initial;
    }

    public int node(long[] state) {
        return (int) state[words - 1];
    }

    public boolean breaks(int invariant, int node) {
        return invariants.get(invariant).get(node);
    }

    public boolean breaksStepFrom(int from, int to) {
        return brokenArrows.get(from * size() + to);
    }

    public boolean holds(int predicate, int node) {
        return predicates.get(predicate).get(node);
    }

    public boolean hasEnded(int node) {
        return ended.get(node);
    }

    public boolean isAbout(int condition, int action) {
        return conditions.get(condition).get(action);
    }

    public boolean isEnabled(int condition, int node) {
        return arrows.get(node).stream().anyMatch(arrow -> arrow.to() != node && isAbout(condition, arrow.action()));
    }

    void add(int node, int action, Successors out) {
        int at = out.reserve(action);
        for (int word = 0; word < words - 1; word++) {
            out.states()[at + word] = (node + word) * 0x9E3779B97F4A7C15L;
        }
        out.states()[at + words - 1] = node;
    }

    int node(long[] states, int at) {
        return (int) states[at + words - 1];
    }

    @Override
    public int words() {
        return words;
    }

    @Override
    public void initialStates(Successors out) {
        initial.forEach(node -> add(node, -1, out));
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        for (Arrow arrow : arrows.get(node(states, at))) {
            if (arrow.to() < 0) {
                out.refuse(new OutOfRangeException(arrow.action(), "x = 4"));
            } else {
                add(arrow.to(), arrow.action(), out);
            }
        }
    }

    /** Bits for a block of 64 questions of which there may be fewer, or more. */
    private static long bits(int block, int count, IntPredicate answer) {
        long bits = 0;
        for (int number = 64 * block; number < Math.min(count, 64 * (block + 1)); number++) {
            bits |= answer.test(number) ? 1L << number : 0;
        }
        return bits;
    }

    @Override
    public long brokenInvariants(int block, long[] states, int at) {
        int node = node(states, at);
        return bits(block, invariants.size(), invariant -> breaks(invariant, node));
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        return breaksStepFrom(node(from, fromAt), node(to, toAt)) ? 1 : 0;
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        return holds(number, node(states, at));
    }

    @Override
    public boolean ended(long[] states, int at) {
        return hasEnded(node(states, at));
    }

    @Override
    public long enabled(int block, long[] states, int at) {
        int node = node(states, at);
        return bits(block, conditions.size(), condition -> isEnabled(condition, node));
    }

    @Override
    public long met(int block, int action) {
        return bits(block, conditions.size(), condition -> isAbout(condition, action));
    }
}
