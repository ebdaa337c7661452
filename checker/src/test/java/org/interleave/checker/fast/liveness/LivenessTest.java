package org.interleave.checker.fast.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interleave.checker.fast.DrawnGraph;
import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.FilterLock;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchListener;
import org.interleave.checker.fast.StateSpace;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Temporal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Liveness")
class LivenessTest {
    private static final int OTHER = 0;
    private static final int MINE = 1;

    private static StateSpace space(CompiledProtocol protocol, int threads) {
        return new Explorer(protocol, new SearchLimits(threads, 1L << 30), SearchListener.NONE, () -> false)
                .explore(Questions.NONE)
                .space();
    }

    private static LivenessResult check(CompiledProtocol protocol, Temporal property, Fairness fairness) {
        return new Liveness(space(protocol, 1), () -> false).check(property, fairness);
    }

    private static BitSet of(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    private static Fairness weak(Integer... conditions) {
        return new Fairness(Set.of(conditions), Set.of());
    }

    private static Fairness strong(Integer... conditions) {
        return new Fairness(Set.of(), Set.of(conditions));
    }

    private static String text(DrawnGraph graph, LivenessResult result) {
        if (!(result instanceof LivenessResult.Violated)) {
            return result.toString();
        }
        Lasso lasso = ((LivenessResult.Violated) result).lasso();
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < lasso.path().length(); i++) {
            nodes.add((i == lasso.loopStart() ? "(" : "")
                    + graph.node(lasso.path().state(i)));
        }
        return String.join(" ", nodes) + (lasso.stays() ? " stays)" : ")");
    }

    /** 0 and 1: the lock is free, held by the other. 2: it is held by me. I wait in 0 and 1. */
    private static DrawnGraph lock() {
        DrawnGraph graph = new DrawnGraph(3, 1);
        graph.startAt(0);
        graph.arrow(0, 1, OTHER);
        graph.arrow(1, 0, OTHER);
        graph.arrow(0, 2, MINE);
        graph.predicateHoldsIn(of(2));
        graph.predicateHoldsIn(of(1));
        graph.condition(of(OTHER));
        graph.condition(of(MINE));
        return graph;
    }

    @Test
    @DisplayName("allows a behaviour to stay where it is, unless fairness does not")
    void stuttering() {
        DrawnGraph graph = lock();
        Temporal eventually = new Temporal.Eventually(0);
        assertThat(text(graph, check(graph, eventually, Fairness.NONE))).isEqualTo("(0 stays)");
        assertThat(text(graph, check(graph, eventually, weak(MINE)))).isEqualTo("0 (1 stays)");
        assertThat(text(graph, check(graph, eventually, weak(MINE, OTHER)))).isEqualTo("(0 1)");
    }

    @Test
    @DisplayName("tells weak fairness from strong: the lock is free again and again")
    void strongFairness() {
        DrawnGraph graph = lock();
        Temporal eventually = new Temporal.Eventually(0);
        assertThat(check(graph, eventually, weak(OTHER).and(strong(MINE)))).isEqualTo(new LivenessResult.Holds());
        assertThat(text(graph, check(graph, eventually, strong(MINE)))).isEqualTo("0 (1 stays)");
    }

    @Test
    @DisplayName("searches a component again without the states that strong fairness forbids")
    void searchedAgain() {
        DrawnGraph graph = lock();
        graph.arrow(1, 1, OTHER);
        Temporal never = new Temporal.InfinitelyOften(0);
        assertThat(text(graph, check(graph, never, strong(MINE)))).isEqualTo("0 (1 stays)");
    }

    @Test
    @DisplayName("looks for behaviours that take a step no more, though they may have taken it before")
    void rareSteps() {
        DrawnGraph graph = lock();
        Temporal often = new Temporal.InfinitelyOften(0);
        assertThat(text(graph, check(graph, often, weak(MINE, OTHER)))).isEqualTo("(0 1)");
        assertThat(checkWithout(graph, often, weak(MINE, OTHER), 1, 0)).isEqualTo(new LivenessResult.Holds());
        assertThat(text(graph, checkWithout(graph, often, weak(MINE), 0, 1))).isEqualTo("0 (1 stays)");
    }

    private static LivenessResult checkWithout(
            DrawnGraph graph, Temporal property, Fairness fairness, int from, int to) {
        StateSpace space = space(graph, 1);
        return new Liveness(space, () -> false)
                .checkWithout(
                        property,
                        fairness,
                        (before, after) ->
                                graph.node(space.states(before)) == from && graph.node(space.states(after)) == to);
    }

    @Test
    @DisplayName("takes a state without successors as one where a behaviour stays")
    void deadlock() {
        DrawnGraph graph = lock();
        assertThat(check(graph, new Temporal.Eventually(0), weak(OTHER).and(strong(MINE))))
                .isEqualTo(new LivenessResult.Holds());
        assertThat(text(graph, check(graph, new Temporal.InfinitelyOften(1), weak(OTHER, MINE))))
                .isEqualTo("0 (2 stays)");
    }

    @Test
    @DisplayName("finds what does not lead to what it should, by a shortest way")
    void leadsTo() {
        DrawnGraph graph = lock();
        assertThat(text(graph, check(graph, new Temporal.LeadsTo(1, 0), weak(OTHER, MINE))))
                .isEqualTo("0 (1 0)");
        assertThat(check(graph, new Temporal.LeadsTo(1, 0), weak(OTHER).and(strong(MINE))))
                .isEqualTo(new LivenessResult.Holds());
        assertThat(check(graph, new Temporal.LeadsTo(1, 1), Fairness.NONE)).isEqualTo(new LivenessResult.Holds());
    }

    @Test
    @DisplayName("finds what does not become so for ever")
    void eventuallyAlways() {
        DrawnGraph graph = lock();
        graph.predicateHoldsIn(of(0, 2));
        assertThat(text(graph, check(graph, new Temporal.EventuallyAlways(2), weak(OTHER, MINE))))
                .isEqualTo("(0 1)");
        assertThat(check(graph, new Temporal.EventuallyAlways(2), weak(OTHER).and(strong(MINE))))
                .isEqualTo(new LivenessResult.Holds());
    }

    @Test
    @DisplayName("does not take a step that changes nothing for one that meets a condition")
    void selfLoop() {
        DrawnGraph graph = new DrawnGraph(2, 1);
        graph.startAt(0);
        graph.arrow(0, 0, MINE);
        graph.arrow(0, 1, MINE);
        graph.predicateHoldsIn(of(1));
        graph.condition(of(OTHER));
        graph.condition(of(MINE));
        assertThat(check(graph, new Temporal.Eventually(0), weak(MINE))).isEqualTo(new LivenessResult.Holds());
    }

    @Test
    @DisplayName(
            "shows that nobody starves in the filter lock if all processes go on, and who does not if one may stop")
    void filterLock() {
        StateSpace space = space(new FilterLock(3), 1);
        Liveness liveness = new Liveness(space, () -> false);
        Temporal comesIn = new Temporal.Eventually(0);
        assertThat(liveness.check(comesIn, weak(0, 1, 2))).isEqualTo(new LivenessResult.Holds());
        assertThat(liveness.check(comesIn, weak(1, 2))).isInstanceOf(LivenessResult.Violated.class);
        assertThat(liveness.check(new Temporal.InfinitelyOften(2), weak(0, 1, 2)))
                .isEqualTo(new LivenessResult.Holds());
    }

    @Test
    @DisplayName("goes a path of a hundred thousand states without a stack overflow")
    void longPath() {
        int length = 100_000;
        DrawnGraph graph = new DrawnGraph(length, 1);
        graph.startAt(0);
        for (int node = 0; node < length; node++) {
            graph.arrow(node, (node + 1) % length, MINE);
        }
        graph.predicateHoldsIn(of(length - 1));
        graph.predicateHoldsIn(of());
        graph.condition(of(OTHER));
        graph.condition(of(MINE));
        Liveness liveness = new Liveness(space(graph, 1), () -> false);
        assertThat(liveness.check(new Temporal.InfinitelyOften(0), weak(MINE))).isEqualTo(new LivenessResult.Holds());
        assertThat(liveness.check(new Temporal.InfinitelyOften(1), weak(MINE)))
                .isInstanceOf(LivenessResult.Violated.class);
    }

    @Test
    @DisplayName("stops when it is told to")
    void cancelled() {
        AtomicBoolean stop = new AtomicBoolean();
        Liveness liveness = new Liveness(space(new FilterLock(3), 1), stop::get);
        assertThat(liveness.check(new Temporal.Eventually(0), weak(0, 1, 2))).isEqualTo(new LivenessResult.Holds());
        stop.set(true);
        assertThat(liveness.check(new Temporal.Eventually(0), weak(0, 1, 2))).isEqualTo(new LivenessResult.Cancelled());
    }

    @Test
    @DisplayName("says clearly that memory is full")
    void full() {
        StateSpace space = new Explorer(
                        new FilterLock(4), new SearchLimits(1, 500_000), SearchListener.NONE, () -> false)
                .explore(Questions.NONE)
                .space();
        LivenessResult.Full full =
                (LivenessResult.Full) new Liveness(space, () -> false).check(new Temporal.Eventually(0), weak(0));
        assertThat(full.limit()).isEqualTo(500_000);
    }

    @Test
    @DisplayName("finds in any graph what looking at every set of nodes finds, and shows behaviours that are fair")
    void byChance() {
        Random random = new Random(20261124);
        int violated = 0;
        int decided = 0;
        for (int i = 0; i < 1500; i++) {
            DrawnGraph graph = DrawnGraph.byChance(
                    random, 1 + random.nextInt(7), 1 + random.nextInt(2), 1 + 2 * random.nextDouble(), 5);
            Fairness fairness = new Fairness(numbers(random), numbers(random));
            StateSpace space = space(graph, 1);
            Liveness liveness = new Liveness(space, () -> false);
            for (Temporal property : List.of(
                    new Temporal.Eventually(0),
                    new Temporal.LeadsTo(1, 2),
                    new Temporal.InfinitelyOften(3),
                    new Temporal.EventuallyAlways(4))) {
                LivenessResult result = liveness.check(property, fairness);
                boolean holds = new NaiveLiveness(graph, fairness).holds(property);
                assertThat(result instanceof LivenessResult.Holds).isEqualTo(holds);
                decided++;
                if (!holds) {
                    violated++;
                    new LassoCheck(graph, ((LivenessResult.Violated) result).lasso()).breaks(property, fairness);
                }
            }
        }
        assertThat(violated).isBetween(decided / 10, decided * 9 / 10);
    }

    @Test
    @DisplayName("shows a shortest lasso, stem and cycle together")
    void shortest() {
        Random random = new Random(20261201);
        int longer = 0;
        for (int i = 0; i < 500; i++) {
            DrawnGraph graph = DrawnGraph.byChance(random, 2 + random.nextInt(6), 1, 1 + random.nextDouble(), 5);
            Fairness fairness = new Fairness(numbers(random), numbers(random));
            Liveness liveness = new Liveness(space(graph, 1), () -> false);
            for (Temporal property : List.of(
                    new Temporal.Eventually(0),
                    new Temporal.LeadsTo(1, 2),
                    new Temporal.InfinitelyOften(3),
                    new Temporal.EventuallyAlways(4))) {
                if (liveness.check(property, fairness) instanceof LivenessResult.Violated violated) {
                    int length = violated.lasso().path().length();
                    longer += length > 3 ? 1 : 0;
                    assertThat(new NaiveLassos(graph, property, fairness).isThereOne(Math.min(length - 1, 6)))
                            .isFalse();
                }
            }
        }
        assertThat(longer).isGreaterThan(20);
    }

    @Test
    @DisplayName("of shortest lassos shows one with the fewest context switches, on the way into the cycle and in it")
    void fewestSwitches() {
        DrawnGraph graph = new DrawnGraph(9, 1);
        graph.startAt(0);
        graph.arrow(0, 1, OTHER);
        graph.arrow(1, 2, MINE);
        graph.arrow(2, 4, OTHER);
        graph.arrow(0, 3, MINE);
        graph.arrow(3, 8, MINE);
        graph.arrow(8, 4, OTHER);
        graph.arrow(4, 5, MINE);
        graph.arrow(5, 4, OTHER);
        graph.arrow(4, 7, OTHER);
        graph.arrow(7, 4, MINE);
        graph.predicateHoldsIn(of());
        graph.condition(of(OTHER));
        graph.condition(of(MINE));
        LivenessResult result = new Liveness(space(graph, 1), action -> action, () -> false)
                .check(new Temporal.Eventually(0), weak(OTHER, MINE));
        assertThat(text(graph, result)).isEqualTo("0 3 8 (4 7)");
    }

    private static Set<Integer> numbers(Random random) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = 0; number < 5; number++) {
            if (random.nextInt(4) == 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    @Test
    @DisplayName("shows the same behaviour whatever the number of threads")
    void threads() {
        Random random = new Random(11);
        DrawnGraph graph = new DrawnGraph(20_000, 2);
        for (int i = 0; i < 70_000; i++) {
            graph.arrow(random.nextInt(20_000), random.nextInt(20_000), random.nextInt(5));
        }
        graph.startAt(0);
        for (int i = 0; i < 5; i++) {
            BitSet some = new BitSet();
            random.ints(i < 2 ? 40 : 15_000, 0, 20_000).forEach(some::set);
            graph.predicateHoldsIn(some);
            graph.condition(of(i));
        }
        Fairness fairness = new Fairness(Set.of(0, 1, 2), Set.of(3, 4));
        StateSpace one = space(graph, 1);
        StateSpace three = space(graph, 3);
        int violated = 0;
        for (Temporal property : List.of(
                new Temporal.LeadsTo(0, 1), new Temporal.InfinitelyOften(0), new Temporal.EventuallyAlways(2))) {
            LivenessResult result = new Liveness(one, () -> false).check(property, fairness);
            assertThat(text(graph, new Liveness(three, () -> false).check(property, fairness)))
                    .isEqualTo(text(graph, result));
            if (result instanceof LivenessResult.Violated broken) {
                violated++;
                new LassoCheck(graph, broken.lasso()).breaks(property, fairness);
            }
        }
        assertThat(violated).isPositive();
    }
}
