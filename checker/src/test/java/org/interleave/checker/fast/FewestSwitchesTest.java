package org.interleave.checker.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Among the shortest behaviours")
class FewestSwitchesTest {
    private static final int ONE = 0;
    private static final int OTHER = 1;

    /** 0 -> 1 -> 2 -> 5 and 0 -> 3 -> 4 -> 5; an action's number says who takes it. */
    private static DrawnGraph twoWays(List<Integer> first, List<Integer> second) {
        DrawnGraph graph = new DrawnGraph(6, 1);
        graph.startAt(0);
        graph.arrow(0, 1, first.get(0));
        graph.arrow(1, 2, first.get(1));
        graph.arrow(2, 5, first.get(2));
        graph.arrow(0, 3, second.get(0));
        graph.arrow(3, 4, second.get(1));
        graph.arrow(4, 5, second.get(2));
        return graph;
    }

    private static List<Integer> path(DrawnGraph graph, Questions questions, Question question) {
        SearchResult result =
                new Explorer(graph, new SearchLimits(1, 1L << 26), SearchListener.NONE, () -> false).explore(questions);
        Path path = result.space()
                .path(result.found(question).orElseThrow(), action -> action, () -> false)
                .orElseThrow();
        List<Integer> nodes = new ArrayList<>();
        for (int i = 0; i < path.length(); i++) {
            nodes.add(graph.node(path.state(i)));
        }
        return nodes;
    }

    @Test
    @DisplayName("the one with the fewest context switches is taken, whichever states it goes through")
    void fewest() {
        List<Integer> twice = List.of(ONE, OTHER, ONE);
        List<Integer> once = List.of(ONE, ONE, OTHER);
        Questions deadlock = Questions.NONE.withDeadlock();

        assertThat(path(twoWays(twice, once), deadlock, new Question.Deadlock()))
                .containsExactly(0, 3, 4, 5);
        assertThat(path(twoWays(once, twice), deadlock, new Question.Deadlock()))
                .containsExactly(0, 1, 2, 5);
    }

    @Test
    @DisplayName("the switch before the step that was found counts too")
    void last_step() {
        List<Integer> endsWithOther = List.of(ONE, OTHER, OTHER);
        List<Integer> endsWithOne = List.of(OTHER, ONE, ONE);

        assertThat(path(last(twoWays(endsWithOther, endsWithOne)), Questions.NONE.withSteps(0), new Question.Step(0)))
                .containsExactly(0, 1, 2, 5, 0);
        assertThat(path(last(twoWays(endsWithOne, endsWithOther)), Questions.NONE.withSteps(0), new Question.Step(0)))
                .containsExactly(0, 3, 4, 5, 0);
    }

    /** With a last step by the other one, which breaks a property. */
    private static DrawnGraph last(DrawnGraph graph) {
        graph.arrow(5, 0, OTHER);
        graph.breaksStep(5, 0);
        return graph;
    }
}
