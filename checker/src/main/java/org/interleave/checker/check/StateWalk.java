package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.graph.StateDiagram;
import org.interleave.checker.graph.StateDiagram.Kind;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Change;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.SearchBounds;

/** Goes through the few states of a protocol breadth first, always in the same order, and notes what there is to draw. */
final class StateWalk {
    private final LoadedProtocol loaded;
    private final CompiledProtocol compiled;
    private final Legend legend;
    private final ChangeFinder changes;
    private final Set<String> processes;
    private final List<String> constraints;

    private final Map<List<Long>, Node> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Step> steps = new LinkedHashSet<>();

    /**
     * A walk that has not begun.
     *
     * @param lowered the protocol
     * @param loaded the same, compiled
     */
    StateWalk(LoweredProtocol lowered, LoadedProtocol loaded) {
        this.loaded = loaded;
        this.compiled = loaded.compiled();
        this.legend = loaded.emitted().legend();
        this.changes = new ChangeFinder(lowered.protocol());
        this.processes = lowered.protocol().processes().stream()
                .map(ProcessDeclaration::name)
                .collect(Collectors.toSet());
        this.constraints =
                legend.constraints().stream().map(legend.invariants()::get).toList();
    }

    /** A state that was reached; without values if one of them is outside of its type, so that it has no packed form. */
    private record Node(
            int number,
            List<Long> packed,
            Map<String, Value> values,
            List<Kind> kinds,
            List<String> changed,
            List<String> violated) {
        long[] longs() {
            return packed.stream().mapToLong(Long::longValue).toArray();
        }

        State state() {
            return new State(
                    number,
                    kinds,
                    changed,
                    violated,
                    values.entrySet().stream()
                            .map(value -> value.getKey() + " = " + value.getValue())
                            .toList());
        }
    }

    /** Goes through all states. */
    StateDiagram diagram(String protocol) {
        begin();
        for (int i = 0; i < nodes.size(); i++) {
            goOn(nodes.get(i));
        }
        return new StateDiagram(protocol, nodes.stream().map(Node::state).toList(), List.copyOf(steps));
    }

    private void begin() {
        Successors first = new Successors(compiled.words());
        collect(() -> compiled.initialStates(first), first);
        List<Map<String, Value>> all = IntStream.range(0, first.count())
                .mapToObj(i -> values(first, i))
                .toList();
        for (int i = 0; i < first.count(); i++) {
            Map<String, Value> values = all.get(i);
            List<String> special = values.entrySet().stream()
                    .filter(value -> all.size() == 1
                            || all.stream().anyMatch(other -> !value.getValue().equals(other.get(value.getKey()))))
                    .map(value -> words(value.getKey(), value.getValue()))
                    .toList();
            Node node = reached(packed(first, i), values, special);
            if (!node.kinds().contains(Kind.INITIAL)) {
                node.kinds().add(Kind.INITIAL);
            }
        }
        for (OutOfRangeException refused : first.refused()) {
            outside(refused).kinds().add(Kind.INITIAL);
        }
    }

    /** Takes every step from a state. */
    private void goOn(Node from) {
        if (from.packed().isEmpty() || broken(from).stream().anyMatch(constraints::contains)) {
            return;
        }
        long[] packed = from.longs();
        Successors next = new Successors(compiled.words());
        collect(() -> compiled.successors(packed, 0, next), next);
        for (int i = 0; i < next.count(); i++) {
            Map<String, Value> values = values(next, i);
            List<String> changed = changes.between(from.values(), values).stream()
                    .map(this::words)
                    .toList();
            Node to = reached(packed(next, i), values, changed);
            steps.add(step(from, to, next.action(i), brokenSteps(from, to)));
        }
        for (OutOfRangeException refused : next.refused()) {
            steps.add(step(from, outside(refused), refused.action(), List.of()));
        }
        for (int i = 0; i < next.misuses(); i++) {
            steps.add(misuse(from, legend.misuse(next.misuseAt(i))));
        }
        if (next.count() == 0 && next.refused().isEmpty() && next.misuses() == 0) {
            from.kinds().add(compiled.ended(packed, 0) ? Kind.END : Kind.DEADLOCK);
        }
    }

    /** What cannot go on after a state without packed form throws it; then there is nothing else. */
    private static void collect(Runnable make, Successors out) {
        try {
            make.run();
        } catch (OutOfRangeException e) {
            out.clear();
            out.refuse(e);
        }
    }

    private List<Long> packed(Successors states, int number) {
        int at = number * compiled.words();
        return LongStream.of(Arrays.copyOfRange(states.states(), at, at + compiled.words()))
                .boxed()
                .toList();
    }

    private Map<String, Value> values(Successors states, int number) {
        return loaded.states().values(states.states(), number * compiled.words());
    }

    private Node reached(List<Long> packed, Map<String, Value> values, List<String> changed) {
        Node there = known.get(packed);
        if (there == null) {
            there = new Node(
                    nodes.size() + 1, packed, values, new ArrayList<>(), new ArrayList<>(changed), new ArrayList<>());
            for (String name : broken(there)) {
                if (constraints.contains(name)) {
                    there.changed().add("not explored: " + name + " does not hold");
                } else {
                    there.violated().add(name);
                }
            }
            known.put(packed, there);
            nodes.add(there);
        }
        return there;
    }

    private Node outside(OutOfRangeException refused) {
        List<String> violated = refused.ofType() ? List.of(SearchBounds.TYPE_OK) : List.of();
        Node node = new Node(
                nodes.size() + 1,
                List.of(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                List.of(refused.what()),
                violated);
        nodes.add(node);
        return node;
    }

    /** A step that breaks a rule, or comes to a bound, leads to a node of its own, behind which there is nothing. */
    private Step misuse(Node from, Legend.Misuse misuse) {
        Cut cut = misuse.cut();
        Node end = new Node(
                nodes.size() + 1,
                List.of(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                List.of(words(cut)),
                cut.isOfBound() ? List.of() : List.of(cut.rule()));
        nodes.add(end);
        String who = Actor.of(cut.process(), misuse.member()).toString();
        return new Step(from.number(), end.number(), who, cut.step().name(), List.of());
    }

    private static String words(Cut cut) {
        if (cut.isOfBound()) {
            return "not explored: " + cut.message();
        }
        return cut.rule().equals(SearchBounds.TYPE_OK) ? cut.message() + " leaves its range" : cut.message();
    }

    private List<String> broken(Node node) {
        long[] packed = node.longs();
        return names(legend.invariants(), block -> compiled.brokenInvariants(block, packed, 0));
    }

    private List<String> brokenSteps(Node from, Node to) {
        List<String> names = legend.steps().stream()
                .map(step -> step.observation() ? "" : step.name())
                .toList();
        long[] before = from.longs();
        long[] after = to.longs();
        return names(names, block -> compiled.brokenSteps(block, before, 0, after, 0));
    }

    /** The names whose bits are set, in blocks of 64; none where an expression has no value. */
    private static List<String> names(List<String> names, IntToLongFunction blocks) {
        try {
            return IntStream.range(0, names.size())
                    .filter(number -> ((blocks.applyAsLong(number / Long.SIZE) >>> (number % Long.SIZE)) & 1) != 0)
                    .mapToObj(names::get)
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (OutOfRangeException e) {
            return List.of();
        }
    }

    // In words

    private Step step(Node from, Node to, int action, List<String> violated) {
        if (action < 0) {
            return new Step(from.number(), to.number(), "?", "", violated);
        }
        Legend.Taken taken = legend.actions().get(action);
        String outcome = taken.action()
                .outcome()
                .map(way -> " -> " + way.replace('_', ' '))
                .orElse("");
        Actor actor = Actor.of(taken.action().process(), taken.member());
        return new Step(
                from.number(),
                to.number(),
                actor.toString(),
                taken.action().step().name() + outcome,
                violated);
    }

    private String words(Change change) {
        return processes.contains(change.variable())
                ? change.variable() + change.path() + place(change.after())
                : change.variable() + change.path() + " = " + change.after();
    }

    private String words(String variable, Value value) {
        return processes.contains(variable) && value instanceof StringValue
                ? variable + place(value)
                : variable + " = " + value;
    }

    private static String place(Value place) {
        if (place.equals(ProcessPlaces.DONE)) {
            return " has ended";
        }
        return " at " + (place instanceof StringValue name ? name.value() : place.toString());
    }
}
