package org.interleave.checker.fast.liveness;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.interleave.checker.fast.DrawnGraph;

/**
 * Decides properties of small graphs by looking at every set of nodes: a behaviour is broken by one that ends up in a set
 * in which each node leads to each other, and takes all arrows of it again and again.
 */
final class NaiveLiveness {
    private final DrawnGraph graph;
    private final Fairness fairness;

    NaiveLiveness(DrawnGraph graph, Fairness fairness) {
        this.graph = graph;
        this.fairness = fairness;
    }

    boolean holds(Temporal property) {
        Set<Integer> reachable = reach(graph.initial(), node -> true);
        if (property instanceof Temporal.Eventually eventually) {
            IntPredicate not = node -> !graph.holds(eventually.predicate(), node);
            return !fairWithin(reach(graph.initial(), not), node -> true);
        }
        if (property instanceof Temporal.LeadsTo leadsTo) {
            Set<Integer> from = new HashSet<>(reachable);
            from.removeIf(node -> !graph.holds(leadsTo.premise(), node));
            return !fairWithin(reach(from, node -> !graph.holds(leadsTo.conclusion(), node)), node -> true);
        }
        if (property instanceof Temporal.InfinitelyOften often) {
            reachable.removeIf(node -> graph.holds(often.predicate(), node));
            return !fairWithin(reachable, node -> true);
        }
        Temporal.EventuallyAlways always = (Temporal.EventuallyAlways) property;
        return !fairWithin(reachable, node -> !graph.holds(always.predicate(), node));
    }

    private Set<Integer> reach(Set<Integer> from, IntPredicate within) {
        Set<Integer> reached = new HashSet<>();
        from.stream().filter(within::test).forEach(reached::add);
        int before = -1;
        while (before != reached.size()) {
            before = reached.size();
            for (int node : Set.copyOf(reached)) {
                graph.arrows(node).stream()
                        .filter(arrow -> within.test(arrow.to()))
                        .forEach(arrow -> reached.add(arrow.to()));
            }
        }
        return reached;
    }

    private boolean fairWithin(Set<Integer> nodes, IntPredicate one) {
        for (int bits = 1; bits < 1 << graph.size(); bits++) {
            Set<Integer> some = new HashSet<>();
            for (int node = 0; node < graph.size(); node++) {
                if ((bits >> node & 1) != 0) {
                    some.add(node);
                }
            }
            if (nodes.containsAll(some)
                    && some.stream().anyMatch(one::test)
                    && some.stream()
                            .allMatch(
                                    node -> reach(Set.of(node), some::contains).equals(some))
                    && isFair(some)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFair(Set<Integer> some) {
        return fairness.weak().stream()
                        .allMatch(condition -> isMet(condition, some)
                                || some.stream().anyMatch(node -> !graph.isEnabled(condition, node)))
                && fairness.strong().stream()
                        .allMatch(condition -> isMet(condition, some)
                                || some.stream().noneMatch(node -> graph.isEnabled(condition, node)));
    }

    private boolean isMet(int condition, Set<Integer> some) {
        return some.stream()
                .anyMatch(node -> graph.arrows(node).stream()
                        .anyMatch(arrow -> arrow.to() != node
                                && some.contains(arrow.to())
                                && graph.isAbout(condition, arrow.action())));
    }
}
