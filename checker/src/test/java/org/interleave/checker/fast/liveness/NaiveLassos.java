package org.interleave.checker.fast.liveness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interleave.checker.fast.DrawnGraph;
import org.interleave.generator.compiled.Temporal;

/** Looks at every lasso of a graph that has few states. */
final class NaiveLassos {
    private final DrawnGraph graph;
    private final Temporal property;
    private final Fairness fairness;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Integer> actions = new ArrayList<>();

    NaiveLassos(DrawnGraph graph, Temporal property, Fairness fairness) {
        this.graph = graph;
        this.property = property;
        this.fairness = fairness;
    }

    /** Whether a lasso of at most so many states is fair and breaks the property. */
    boolean isThereOne(int length) {
        return graph.initial().stream().anyMatch(node -> goesOn(node, -1, length));
    }

    private boolean goesOn(int node, int action, int left) {
        if (left == 0) {
            return false;
        }
        nodes.add(node);
        actions.add(action);
        boolean found = isClosed()
                || graph.arrows(node).stream().anyMatch(arrow -> goesOn(arrow.to(), arrow.action(), left - 1));
        nodes.remove(nodes.size() - 1);
        actions.remove(actions.size() - 1);
        return found;
    }

    private boolean isClosed() {
        int last = nodes.size() - 1;
        if (breaks(last, Set.of())) {
            return true;
        }
        for (int start = 0; start < last; start++) {
            for (DrawnGraph.Arrow arrow : graph.arrows(nodes.get(last))) {
                if (arrow.to() == nodes.get(start)) {
                    Set<Integer> taken = new HashSet<>();
                    if (!nodes.get(start).equals(nodes.get(last))) {
                        taken.add(arrow.action());
                    }
                    for (int number = start + 1; number <= last; number++) {
                        if (!nodes.get(number).equals(nodes.get(number - 1))) {
                            taken.add(actions.get(number));
                        }
                    }
                    if (breaks(start, taken)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean breaks(int start, Set<Integer> taken) {
        List<Integer> loop = nodes.subList(start, nodes.size());
        return fairness.weak().stream()
                        .allMatch(number ->
                                isMet(number, taken) || loop.stream().anyMatch(node -> !graph.isEnabled(number, node)))
                && fairness.strong().stream()
                        .allMatch(number ->
                                isMet(number, taken) || loop.stream().noneMatch(node -> graph.isEnabled(number, node)))
                && breaks(loop);
    }

    private boolean isMet(int condition, Set<Integer> taken) {
        return taken.stream().anyMatch(action -> graph.isAbout(condition, action));
    }

    private boolean breaks(List<Integer> loop) {
        if (property instanceof Temporal.Eventually eventually) {
            return nodes.stream().noneMatch(node -> graph.holds(eventually.predicate(), node));
        }
        if (property instanceof Temporal.InfinitelyOften often) {
            return loop.stream().noneMatch(node -> graph.holds(often.predicate(), node));
        }
        if (property instanceof Temporal.EventuallyAlways always) {
            return loop.stream().anyMatch(node -> !graph.holds(always.predicate(), node));
        }
        Temporal.LeadsTo leadsTo = (Temporal.LeadsTo) property;
        int last = -1;
        for (int i = 0; i < nodes.size(); i++) {
            last = graph.holds(leadsTo.conclusion(), nodes.get(i)) ? i : last;
        }
        // What is shown comes to the premise before it goes round.
        int start = nodes.size() - loop.size();
        return last < start
                && nodes.subList(last + 1, start + 1).stream().anyMatch(node -> graph.holds(leadsTo.premise(), node));
    }
}
