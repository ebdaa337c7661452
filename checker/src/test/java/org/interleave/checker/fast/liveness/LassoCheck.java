package org.interleave.checker.fast.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interleave.checker.fast.DrawnGraph;

/** Goes along a lasso and sees for itself that it is a behaviour of a graph, fair, and breaks a property. */
final class LassoCheck {
    private final DrawnGraph graph;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Integer> loop;
    private final Set<Integer> actionsOfLoop = new HashSet<>();
    private final Lasso lasso;

    LassoCheck(DrawnGraph graph, Lasso lasso) {
        this.graph = graph;
        this.lasso = lasso;
        for (int i = 0; i < lasso.path().length(); i++) {
            nodes.add(graph.node(lasso.path().state(i)));
        }
        this.loop = nodes.subList(lasso.loopStart(), nodes.size());
    }

    void breaks(Temporal property, Fairness fairness) {
        isBehaviour();
        fairness.weak()
                .forEach(condition -> assertThat(
                                isMet(condition) || loop.stream().anyMatch(node -> !graph.isEnabled(condition, node)))
                        .isTrue());
        fairness.strong()
                .forEach(condition -> assertThat(
                                isMet(condition) || loop.stream().noneMatch(node -> graph.isEnabled(condition, node)))
                        .isTrue());
        if (property instanceof Temporal.Eventually eventually) {
            assertThat(nodes).noneMatch(node -> graph.holds(eventually.predicate(), node));
        } else if (property instanceof Temporal.LeadsTo leadsTo) {
            int last = -1;
            for (int i = 0; i < nodes.size(); i++) {
                last = graph.holds(leadsTo.conclusion(), nodes.get(i)) ? i : last;
            }
            assertThat(last).isLessThan(lasso.loopStart());
            assertThat(nodes.subList(last + 1, nodes.size())).anyMatch(node -> graph.holds(leadsTo.premise(), node));
        } else if (property instanceof Temporal.InfinitelyOften often) {
            assertThat(loop).noneMatch(node -> graph.holds(often.predicate(), node));
        } else if (property instanceof Temporal.EventuallyAlways always) {
            assertThat(loop).anyMatch(node -> !graph.holds(always.predicate(), node));
        }
    }

    private void isBehaviour() {
        assertThat(graph.initial()).contains(nodes.get(0));
        assertThat(lasso.path().action(0)).isEqualTo(-1);
        for (int i = 1; i < nodes.size(); i++) {
            assertThat(graph.arrows(nodes.get(i - 1)))
                    .contains(new DrawnGraph.Arrow(nodes.get(i), lasso.path().action(i)));
            if (i > lasso.loopStart()) {
                actionsOfLoop.add(lasso.path().action(i));
            }
        }
        if (!lasso.stays()) {
            assertThat(graph.arrows(nodes.get(nodes.size() - 1)))
                    .contains(new DrawnGraph.Arrow(loop.get(0), lasso.back()));
            actionsOfLoop.add(lasso.back());
        }
    }

    private boolean isMet(int condition) {
        return actionsOfLoop.stream().anyMatch(action -> graph.isAbout(condition, action));
    }
}
