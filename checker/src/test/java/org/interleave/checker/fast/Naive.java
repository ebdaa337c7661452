package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Searches a drawn graph in the plainest way, to compare with. */
final class Naive {
    private final DrawnGraph graph;
    private final Set<Integer> bounds;
    private final Map<Integer, Integer> level = new HashMap<>();
    private final Map<Question, Integer> length = new HashMap<>();
    private long generated;

    Naive(DrawnGraph graph, Questions questions) {
        this.graph = graph;
        this.bounds = questions.bounds();
        List<Integer> now = new ArrayList<>();
        for (int node : graph.initial()) {
            generated++;
            reach(node, 1, questions, now);
        }
        for (int depth = 1; !now.isEmpty(); depth++) {
            List<Integer> next = new ArrayList<>();
            for (int node : now) {
                expand(node, depth, questions, next);
            }
            now = next;
        }
    }

    private void reach(int node, int depth, Questions questions, List<Integer> found) {
        if (level.containsKey(node)) {
            return;
        }
        for (int invariant : questions.invariants()) {
            if (graph.breaks(invariant, node)) {
                length.putIfAbsent(new Question.Invariant(invariant), depth);
            }
        }
        for (int predicate : questions.predicates()) {
            if (graph.holds(predicate, node)) {
                length.putIfAbsent(new Question.Predicate(predicate), depth);
            }
        }
        if (bounds.stream().noneMatch(bound -> graph.breaks(bound, node))) {
            level.put(node, depth);
            found.add(node);
        }
    }

    private void expand(int node, int depth, Questions questions, List<Integer> found) {
        List<DrawnGraph.Arrow> arrows = graph.arrows(node);
        // TLC generates a state that has ended once more.
        generated += arrows.isEmpty() && graph.hasEnded(node) ? 1 : arrows.size();
        if (questions.deadlock() && arrows.isEmpty() && !graph.hasEnded(node)) {
            length.putIfAbsent(new Question.Deadlock(), depth);
        }
        for (DrawnGraph.Arrow arrow : arrows) {
            if (arrow.to() < 0) {
                length.putIfAbsent(new Question.InRange(), depth);
                continue;
            }
            if (questions.steps().contains(0) && arrow.to() != node && graph.breaksStepFrom(node, arrow.to())) {
                length.putIfAbsent(new Question.Step(0), depth + 1);
            }
            reach(arrow.to(), depth + 1, questions, found);
        }
    }

    /** For each question the number of states of a shortest behaviour that shows it. */
    Map<Question, Integer> lengths() {
        return length;
    }

    Figures figures() {
        int depth = level.values().stream().mapToInt(one -> one).max().orElse(0);
        return new Figures(level.size(), generated, depth);
    }

    Set<Integer> nodes() {
        return new TreeSet<>(level.keySet());
    }
}
