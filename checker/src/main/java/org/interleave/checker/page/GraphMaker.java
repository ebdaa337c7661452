package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.StepOutcomes;
import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.GraphResult;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchResult;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.StartPrinter;
import org.interleave.checker.report.StepText;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Property;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProtocol;

/** Makes the graph of a protocol, with the fast checker. */
final class GraphMaker {
    private static final long BYTES = 1L << 28;
    private static final int BLOCK = 64;

    private final LoweredProtocol lowered;
    private final StepOutcomes outcomes;
    private final LoadedProtocol loaded;
    private final CompiledProtocol compiled;
    private final StateSpace space;
    private final StateGraph graph;
    /** The states in the order of the page, and which number each has there. */
    private final List<Integer> order = new ArrayList<>();

    private final int[] numbers;
    /** What steps do, each once, in the order of the page. */
    private final Map<GraphData.Taken, Integer> actions = new LinkedHashMap<>();
    /** For each step that breaks a rule the state before it. */
    private final List<Integer> ends = new ArrayList<>();

    private GraphMaker(LoweredProtocol lowered, LoadedProtocol loaded, StateSpace space, StateGraph graph) {
        this.lowered = lowered;
        this.outcomes = new StepOutcomes(lowered);
        this.loaded = loaded;
        this.compiled = loaded.compiled();
        this.space = space;
        this.graph = graph;
        this.numbers = new int[space.end()];
        Arrays.fill(numbers, StateGraph.NOWHERE);
        for (int level = 1; level <= space.levels(); level++) {
            space.forEach(level, index -> {
                numbers[index] = order.size();
                order.add(index);
            });
        }
    }

    /** The graph; none where the protocol cannot be compiled here. */
    static Optional<GraphData> of(Session session) {
        try {
            LoadedProtocol loaded = session.loaded();
            SearchResult result = new Explorer(
                            loaded.compiled(), new SearchLimits(1, BYTES), progress -> {}, () -> false)
                    .explore(Questions.NONE.within(
                            loaded.emitted().legend().constraints().toArray(Integer[]::new)));
            return result.space().graph(() -> false) instanceof GraphResult.Made made
                    ? Optional.of(new GraphMaker(session.lowered(), loaded, result.space(), made.graph()).graph())
                    : Optional.empty();
        } catch (CannotCompileException e) {
            return Optional.empty();
        }
    }

    private GraphData graph() {
        int starts = 0;
        List<Integer> counts = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        List<Integer> by = new ArrayList<>();
        Map<String, List<Integer>> broken = new LinkedHashMap<>();
        Successors out = new Successors(compiled.words());
        for (int number = 0; number < order.size(); number++) {
            int index = order.get(number);
            int before = to.size();
            boolean moves = steps(index, out, to, by);
            misuses(index, out, to, by, broken);
            counts.add(to.size() - before);
            note(number, index, moves, broken);
        }
        ends.forEach(end -> counts.add(0));
        if (space.levels() > 0) {
            int[] first = {0};
            space.forEach(1, index -> first[0]++);
            starts = first[0];
        }
        List<List<String>> beginnings = order.subList(0, starts).stream()
                .map(index -> StartPrinter.lines(new TraceState(1, values(index)), lowered.protocol()))
                .toList();
        return new GraphData(
                starts, ends.size(), beginnings, variables(), List.copyOf(actions.keySet()), counts, to, by, broken);
    }

    /** Adds the steps out of a state; says whether there are any, also those to where no search goes. */
    private boolean steps(int index, Successors out, List<Integer> to, List<Integer> by) {
        out.clear();
        try {
            compiled.successors(space.array(index), space.at(index), out);
        } catch (OutOfRangeException e) {
            return true;
        }
        for (int step = 0; step < Math.min(out.count(), graph.successors(index)); step++) {
            int next = graph.successor(index, step);
            int number = next == StateGraph.NOWHERE && isSame(index, out, step)
                    ? numbers[index]
                    : next == StateGraph.NOWHERE ? StateGraph.NOWHERE : numbers[next];
            if (number != StateGraph.NOWHERE) {
                to.add(number);
                by.add(action(out.action(step), index, order.get(number)));
            }
        }
        return out.count() > 0 || !out.refused().isEmpty() || out.misuses() > 0;
    }

    /** A step that breaks a rule leads to an end of its own, with the values of the state before it. */
    private void misuses(
            int index, Successors out, List<Integer> to, List<Integer> by, Map<String, List<Integer>> broken) {
        for (int i = 0; i < out.misuses(); i++) {
            Legend.Misuse misuse = loaded.emitted().legend().misuse(out.misuseAt(i));
            Action action = misuse.cut().asAction();
            int end = order.size() + ends.size();
            ends.add(index);
            to.add(end);
            GraphData.Taken told =
                    taken(action, misuse.member(), new StepOutcomes.Outcome(List.of(), Optional.empty()));
            by.add(actions.computeIfAbsent(told, one -> actions.size()));
            broken.computeIfAbsent(misuse.cut().rule(), name -> new ArrayList<>())
                    .add(end);
        }
    }

    private boolean isSame(int index, Successors out, int step) {
        int words = compiled.words();
        int at = space.at(index);
        return Arrays.equals(space.array(index), at, at + words, out.states(), step * words, (step + 1) * words);
    }

    private void note(int number, int index, boolean moves, Map<String, List<Integer>> broken) {
        List<String> invariants = loaded.emitted().legend().invariants();
        for (int invariant = 0; invariant < invariants.size(); invariant++) {
            long bits = compiled.brokenInvariants(invariant / BLOCK, space.array(index), space.at(index));
            if ((bits >>> (invariant % BLOCK) & 1) != 0) {
                broken.computeIfAbsent(invariants.get(invariant), name -> new ArrayList<>())
                        .add(number);
            }
        }
        if (!moves && !compiled.ended(space.array(index), space.at(index))) {
            broken.computeIfAbsent(Property.NO_DEADLOCK, name -> new ArrayList<>())
                    .add(number);
        }
    }

    private List<GraphData.Told> variables() {
        Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
        Map<String, List<Integer>> states = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>(order);
        all.addAll(ends);
        for (int index : all) {
            for (Map.Entry<String, Value> one : values(index).entrySet()) {
                Map<String, Integer> known = values.computeIfAbsent(one.getKey(), name -> new LinkedHashMap<>());
                Integer value = known.computeIfAbsent(one.getValue().toString(), text -> known.size());
                states.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(value);
            }
        }
        List<GraphData.Told> told = new ArrayList<>();
        states.forEach((name, of) -> told.add(new GraphData.Told(
                name, List.copyOf(values.getOrDefault(name, Map.of()).keySet()), of)));
        return told;
    }

    private int action(int action, int before, int after) {
        Legend.Taken taken = loaded.emitted().legend().actions().get(action);
        GraphData.Taken told = StepOutcomes.differ(taken.action())
                ? taken(taken.action(), taken.member(), outcomes.of(taken, values(before), values(after)))
                : taken(
                        taken.action(),
                        taken.member(),
                        new StepOutcomes.Outcome(List.of(), taken.action().outcome()));
        return actions.computeIfAbsent(told, one -> actions.size());
    }

    private Map<String, Value> values(int index) {
        return loaded.states().values(space.array(index), space.at(index));
    }

    private static GraphData.Taken taken(Action action, Optional<Legend.Member> by, StepOutcomes.Outcome outcome) {
        return new GraphData.Taken(
                Actor.of(action.process(), by).toString(),
                action.process(),
                action.step().name(),
                action.c().stream()
                        .findFirst()
                        .map(String::strip)
                        .orElse(action.step().name()),
                StepText.outcome(outcome.chosen(), outcome.way()));
    }
}
