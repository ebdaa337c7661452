package org.interleave.checker.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.ForwardingProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The explorer")
class ExplorerTest {
    private static final long PLENTY = 1L << 30;

    private static SearchResult explore(CompiledProtocol protocol, Questions questions, int threads) {
        return new Explorer(protocol, new SearchLimits(threads, PLENTY), SearchListener.NONE, () -> false)
                .explore(questions);
    }

    private static BitSet nodes(int... nodes) {
        BitSet set = new BitSet();
        for (int node : nodes) {
            set.set(node);
        }
        return set;
    }

    private static List<Integer> path(DrawnGraph graph, SearchResult result, Question question) {
        Path path = result.space()
                .path(result.found(question).orElseThrow(), () -> false)
                .orElseThrow();
        List<Integer> nodes = new ArrayList<>();
        for (int i = 0; i < path.length(); i++) {
            nodes.add(graph.node(path.state(i)));
        }
        return nodes;
    }

    /** 0 -> 1 -> 2 -> 3, 0 -> 4 -> 3, and there it ends. */
    private static DrawnGraph diamond() {
        DrawnGraph graph = new DrawnGraph(5, 2);
        graph.startAt(0);
        graph.arrow(0, 1, 0);
        graph.arrow(1, 2, 1);
        graph.arrow(2, 3, 2);
        graph.arrow(0, 4, 3);
        graph.arrow(4, 3, 4);
        return graph;
    }

    @ParameterizedTest
    @DisplayName("finds all states of Peterson's filter lock, which excludes, whatever the number of threads")
    @CsvSource({
        "3,1,705,1726,22",
        "4,1,14844,44121,37",
        "5,1,344805,1205326,55",
        "5,2,344805,1205326,55",
        "5,4,344805,1205326,55"
    })
    void filterLock(int processes, int threads, long distinct, long generated, int depth) {
        SearchResult result = explore(
                new FilterLock(processes), Questions.NONE.withInvariants(0).withDeadlock(), threads);
        assertThat(result.ending()).isEqualTo(new Ending.Complete());
        assertThat(result.figures()).isEqualTo(new Figures(distinct, generated, depth));
        assertThat(result.found()).isEmpty();
    }

    @Test
    @DisplayName("shows a shortest behaviour, with the actions")
    void shortest() {
        DrawnGraph graph = diamond();
        graph.invariantBrokenIn(nodes(3));
        SearchResult result = explore(graph, Questions.NONE.withInvariants(0), 1);
        assertThat(path(graph, result, new Question.Invariant(0))).containsExactly(0, 4, 3);
        Path path = result.space().path(result.found().get(0), () -> false).orElseThrow();
        assertThat(List.of(path.action(0), path.action(1), path.action(2))).containsExactly(-1, 3, 4);
        assertThat(result.found().get(0).length()).isEqualTo(3);
    }

    @Test
    @DisplayName("finds a deadlock where not every process has ended")
    void deadlock() {
        DrawnGraph graph = diamond();
        assertThat(path(graph, explore(graph, Questions.NONE.withDeadlock(), 1), new Question.Deadlock()))
                .containsExactly(0, 4, 3);
        graph.endsIn(3);
        assertThat(explore(graph, Questions.NONE.withDeadlock(), 1).found()).isEmpty();
    }

    @Test
    @DisplayName("finds a step that breaks a property, unless it changes nothing")
    void step() {
        DrawnGraph graph = diamond();
        graph.arrow(0, 0, 5);
        graph.breaksStep(0, 0);
        assertThat(explore(graph, Questions.NONE.withSteps(0), 1).found()).isEmpty();
        graph.breaksStep(2, 3);
        SearchResult result = explore(graph, Questions.NONE.withSteps(0), 1);
        assertThat(path(graph, result, new Question.Step(0))).containsExactly(0, 1, 2, 3);
        assertThat(result.found().get(0).length()).isEqualTo(4);
    }

    @Test
    @DisplayName("checks a state outside of a bound, and neither counts it nor goes on from there")
    void bound() {
        DrawnGraph graph = diamond();
        graph.invariantBrokenIn(nodes(1, 4));
        graph.invariantBrokenIn(nodes(4));
        graph.invariantBrokenIn(nodes(3));
        graph.predicateHoldsIn(nodes(1));
        SearchResult result = explore(
                graph, Questions.NONE.withInvariants(1, 2).withPredicates(0).within(0), 1);
        assertThat(result.figures()).isEqualTo(new Figures(1, 3, 1));
        assertThat(path(graph, result, new Question.Invariant(1))).containsExactly(0, 4);
        assertThat(path(graph, result, new Question.Predicate(0))).containsExactly(0, 1);
        assertThat(result.found(new Question.Invariant(2))).isEmpty();
    }

    @Test
    @DisplayName("finds a step to a state that has no packed form, and goes on with the others")
    void outOfRange() {
        DrawnGraph graph = diamond();
        graph.arrow(1, -1, 7);
        SearchResult result = explore(graph, Questions.NONE.withDeadlock(), 1);
        assertThat(result.figures()).isEqualTo(new Figures(5, 7, 3));
        Found found = result.found(new Question.InRange()).orElseThrow();
        assertThat(found.refused().orElseThrow().action()).isEqualTo(7);
        assertThat(path(graph, result, new Question.InRange())).containsExactly(0, 1);
    }

    @Test
    @DisplayName("goes on though a state's successors cannot be made at all")
    void outOfRangeWithoutSuccessors() {
        DrawnGraph graph = diamond();
        CompiledProtocol throwing = new ForwardingProtocol(graph) {
            @Override
            public void successors(long[] states, int at, Successors out) {
                super.successors(states, at, out);
                if (graph.node(states, at) == 1) {
                    throw new OutOfRangeException(1, "Head(q) of an empty queue");
                }
            }
        };
        SearchResult result = explore(throwing, Questions.NONE.withDeadlock(), 1);
        assertThat(result.figures().distinct()).isEqualTo(4);
        assertThat(result.found(new Question.InRange())
                        .orElseThrow()
                        .refused()
                        .orElseThrow()
                        .what())
                .isEqualTo("Head(q) of an empty queue");
    }

    @Test
    @DisplayName("says so if an initial state has no packed form")
    void outOfRangeFromTheStart() {
        CompiledProtocol throwing = new ForwardingProtocol(diamond()) {
            @Override
            public void initialStates(Successors out) {
                throw new OutOfRangeException(-1, "x = 9");
            }
        };
        SearchResult result = explore(throwing, Questions.NONE, 1);
        assertThat(result.figures()).isEqualTo(new Figures(0, 1, 0));
        assertThat(result.found().get(0).level()).isZero();
        assertThat(result.space()
                        .path(result.found().get(0), () -> false)
                        .orElseThrow()
                        .length())
                .isZero();
    }

    @Test
    @DisplayName("ends early only if it may, and finishes the level")
    void until() {
        DrawnGraph graph = diamond();
        graph.predicateHoldsIn(nodes(1));
        graph.predicateHoldsIn(nodes(2));
        Questions questions = Questions.NONE.withPredicates(0, 1);
        assertThat(explore(graph, questions, 1).ending()).isEqualTo(new Ending.Complete());
        SearchResult first = explore(graph, questions.until(Questions.Until.SOMETHING_IS_FOUND), 1);
        assertThat(first.ending()).isEqualTo(new Ending.Enough());
        assertThat(first.figures()).isEqualTo(new Figures(3, 3, 2));
        SearchResult all = explore(graph, questions.until(Questions.Until.ALL_IS_FOUND), 1);
        assertThat(all.found()).hasSize(2);
        assertThat(all.figures()).isEqualTo(new Figures(5, 5, 3));
    }

    @Test
    @DisplayName("answers more than 64 questions")
    void many() {
        DrawnGraph graph = diamond();
        for (int i = 0; i < 70; i++) {
            graph.invariantBrokenIn(i == 69 ? nodes(2) : nodes());
        }
        SearchResult result =
                explore(graph, Questions.NONE.withInvariants(3, 69).within(69), 1);
        assertThat(path(graph, result, new Question.Invariant(69))).containsExactly(0, 1, 2);
        assertThat(result.found()).hasSize(1);
        assertThat(result.figures()).isEqualTo(new Figures(4, 5, 3));
    }

    @Test
    @DisplayName("says clearly that memory is full, and what it has seen")
    void full() {
        FilterLock large = new FilterLock(5);
        SearchResult result = new Explorer(large, new SearchLimits(2, 2_000_000), SearchListener.NONE, () -> false)
                .explore(Questions.NONE.withInvariants(0));
        Ending.Full full = (Ending.Full) result.ending();
        assertThat(full.limit()).isEqualTo(2_000_000);
        assertThat(full.bytes()).isBetween(1_000_000L, 2_000_000L);
        assertThat(result.figures().distinct()).isBetween(50_000L, 150_000L);
        assertThat(explore(large, Questions.NONE, 1).figures().distinct()).isEqualTo(344_805);
    }

    @Test
    @DisplayName("says so if there is no memory at all")
    void nothing() {
        SearchResult result = new Explorer(diamond(), new SearchLimits(1, 1000), SearchListener.NONE, () -> false)
                .explore(Questions.NONE);
        assertThat(result.ending()).isEqualTo(new Ending.Full(0, 1000));
    }

    @Test
    @DisplayName("stops when it is told to")
    void cancelled() {
        AtomicInteger asked = new AtomicInteger();
        SearchResult result = new Explorer(
                        new Counter(),
                        new SearchLimits(2, PLENTY),
                        SearchListener.NONE,
                        () -> asked.incrementAndGet() > 50)
                .explore(Questions.NONE);
        assertThat(result.ending()).isEqualTo(new Ending.Cancelled());
    }

    @Test
    @DisplayName("tells how far it has come")
    void progress() {
        List<SearchProgress> told = new ArrayList<>();
        SearchResult result = new Explorer(
                        new Counter(), new SearchLimits(1, PLENTY), told::add, () -> told.size() == 2)
                .explore(Questions.NONE);
        assertThat(result.ending()).isEqualTo(new Ending.Cancelled());
        assertThat(told.get(1).figures().distinct())
                .isGreaterThan(told.get(0).figures().distinct());
        assertThat(told.get(1).frontier()).isPositive();
        assertThat(told.get(1).distinctPerSecond()).isPositive();
    }

    @ParameterizedTest
    @DisplayName("passes on what the protocol throws")
    @CsvSource({"1", "3"})
    void thrown(int threads) {
        CompiledProtocol throwing = new ForwardingProtocol(new FilterLock(5)) {
            @Override
            public boolean predicate(int number, long[] states, int at) {
                if (super.predicate(number, states, at)) {
                    throw new IllegalStateException("a mistake in the compiled class");
                }
                return false;
            }
        };
        assertThatThrownBy(() -> explore(throwing, Questions.NONE.withPredicates(4), threads))
                .hasMessage("a mistake in the compiled class");
    }

    @Test
    @DisplayName("finds in any graph what the plainest search finds")
    void byChance() {
        Random random = new Random(20261123);
        int found = 0;
        for (int i = 0; i < 2000; i++) {
            DrawnGraph graph =
                    DrawnGraph.byChance(random, 1 + random.nextInt(12), 1 + random.nextInt(3), random.nextInt(4), 3);
            if (random.nextInt(3) == 0) {
                graph.arrow(random.nextInt(graph.size()), -1, 0);
            }
            Questions questions = new Questions(
                    Set.of(0, 1),
                    random.nextBoolean() ? Set.of(1 + random.nextInt(2)) : Set.of(),
                    Questions.Rules.NONE,
                    Set.of(0),
                    Set.of(0, 2),
                    true,
                    Questions.Until.EVERYTHING_IS_SEEN);
            SearchResult result = explore(graph, questions, 1);
            Naive naive = new Naive(graph, questions);
            assertThat(result.figures()).isEqualTo(naive.figures());
            assertThat(lengths(result)).isEqualTo(naive.lengths());
            result.found().forEach(one -> isPath(graph, path(graph, result, one.question()), one));
            found += result.found().size();
        }
        assertThat(found).isGreaterThan(5000);
    }

    private static Map<Question, Integer> lengths(SearchResult result) {
        return result.found().stream().collect(Collectors.toMap(Found::question, Found::length));
    }

    private static void isPath(DrawnGraph graph, List<Integer> path, Found found) {
        assertThat(path).hasSize(found.length());
        assertThat(graph.initial()).contains(path.get(0));
        for (int i = 1; i < path.size(); i++) {
            int to = path.get(i);
            assertThat(graph.arrows(path.get(i - 1))).anyMatch(arrow -> arrow.to() == to);
        }
    }

    @Test
    @DisplayName("finds the same, and shows the same behaviours, with any number of threads")
    void threads() {
        Random random = new Random(7);
        for (int words = 1; words <= 3; words++) {
            DrawnGraph graph = new DrawnGraph(60_000, words);
            for (int i = 0; i < 200_000; i++) {
                graph.arrow(random.nextInt(60_000), random.nextInt(60_000), random.nextInt(5));
            }
            graph.startAt(0);
            for (int i = 0; i < 4; i++) {
                BitSet some = new BitSet();
                random.ints(60, 0, 60_000).forEach(some::set);
                graph.invariantBrokenIn(some);
                graph.predicateHoldsIn(some);
            }
            Questions questions = Questions.NONE
                    .withInvariants(0, 1)
                    .within(3)
                    .withPredicates(2)
                    .withDeadlock();
            Naive naive = new Naive(graph, questions);
            Map<Question, List<Integer>> paths =
                    new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
            for (int threads : new int[] {1, 2, 5}) {
                SearchResult result = explore(graph, questions, threads);
                assertThat(result.figures()).isEqualTo(naive.figures());
                assertThat(lengths(result)).isEqualTo(naive.lengths());
                for (Found one : result.found()) {
                    List<Integer> path = path(graph, result, one.question());
                    assertThat(paths.computeIfAbsent(one.question(), question -> path))
                            .isEqualTo(path);
                }
                assertThat(paths).hasSameSizeAs(naive.lengths().keySet());
            }
        }
    }

    @Test
    @DisplayName("makes the graph of the states within the bounds, without steps that change nothing")
    void graph() {
        for (int words = 1; words <= 2; words++) {
            DrawnGraph drawn = new DrawnGraph(4, words);
            drawn.startAt(0);
            drawn.arrow(0, 1, 0);
            drawn.arrow(0, 0, 0);
            drawn.arrow(0, 3, 0);
            drawn.arrow(1, 2, 0);
            drawn.arrow(2, 0, 0);
            drawn.invariantBrokenIn(nodes(3));
            StateSpace space = explore(drawn, Questions.NONE.within(0), 1).space();
            StateGraph graph = ((GraphResult.Made) space.graph(() -> false)).graph();
            Map<Integer, List<Integer>> successors = new TreeMap<>();
            for (int level = 1; level <= 3; level++) {
                space.forEach(level, index -> {
                    List<Integer> to = new ArrayList<>();
                    for (int i = 0; i < graph.successors(index); i++) {
                        int successor = graph.successor(index, i);
                        to.add(successor == StateGraph.NOWHERE ? -1 : drawn.node(space.states(successor)));
                    }
                    successors.put(drawn.node(space.states(index)), to);
                });
            }
            assertThat(successors).isEqualTo(Map.of(0, List.of(1, -1, -1), 1, List.of(2), 2, List.of(0)));
        }
    }

    @Test
    @DisplayName("has every long for a state, whatever its hash")
    void anyLong() {
        Random random = new Random(5);
        StateSet set = StateSet.of(new StateStore(1, new MemoryBudget(PLENTY)), new MemoryBudget(PLENTY), true);
        set.table().grow(set.store());
        set.table().allocate(new Team(1, () -> false), 1);
        // The hash of this one is 0, which stands for an empty slot.
        long[] states = random.longs(100).toArray();
        states[50] = -0x9E3779B97F4A7C15L;
        assertThat(Hash.of(states, 50, 1)).isZero();
        for (int i = 0; i < states.length; i++) {
            long hash = Hash.of(states, i, 1);
            int free = set.find(hash, states, i);
            assertThat(free).isNotEqualTo(StateSet.KNOWN);
            assertThat(set.add(free, hash, i)).isTrue();
            assertThat(set.add(free, hash, i)).isFalse();
            assertThat(set.find(hash, states, i)).isEqualTo(StateSet.KNOWN);
        }
    }
}
