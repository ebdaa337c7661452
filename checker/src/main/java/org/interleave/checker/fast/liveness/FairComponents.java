package org.interleave.checker.fast.liveness;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.interleave.checker.fast.StateGraph;

/**
 * Finds all parts of the graph in which a fair behaviour can stay for ever and be everywhere again and again. A
 * component is such a part if each weak condition is met by one of its steps or cannot be met in one of its states, and
 * each strong condition is met by one of its steps or can be met in none of its states. Where only strong conditions are
 * not met, no fair behaviour comes back to the states in which they can be; what is left without these is searched again.
 *
 * <p>A state alone is a part too: a behaviour may stay where it is. Steps that change nothing meet no condition.
 */
final class FairComponents implements Components.Visitor {
    private final StateGraph graph;
    private final Conditions conditions;
    private final Danger danger;
    private final Parts parts;
    private final int[] low;
    private final Steps steps;
    private final Components components;
    private final Interruption interruption;
    private final BitSet fair = new BitSet();
    private final Deque<int[]> left = new ArrayDeque<>();

    FairComponents(
            StateGraph graph,
            Conditions conditions,
            Danger danger,
            Parts parts,
            int[] low,
            Steps steps,
            Interruption interruption) {
        this.graph = graph;
        this.conditions = conditions;
        this.danger = danger;
        this.parts = parts;
        this.low = low;
        this.steps = steps;
        this.interruption = interruption;
        this.components = new Components(graph, parts, low, interruption);
    }

    /** Looks for them among the states that are reached; whether there is one. */
    boolean find(Reach reach) {
        int all = parts.make();
        for (int place = 0; place < reach.size(); place++) {
            parts.put(reach.state(place), all);
        }
        components.begin();
        for (int place = 0; place < reach.size(); place++) {
            visit(reach.state(place), all);
        }
        while (!left.isEmpty()) {
            int[] states = left.remove();
            int part = parts.of(states[0]);
            components.begin();
            for (int state : states) {
                visit(state, part);
            }
        }
        return !fair.isEmpty();
    }

    private void visit(int state, int part) {
        if (parts.of(state) == part) {
            components.visit(state, this);
        }
    }

    /** Whether a state is in a fair part. */
    boolean holds(int state) {
        return fair.get(parts.of(state));
    }

    @Override
    public void component(Ints stack, int start) {
        if (!comesBack(stack, start)) {
            parts.put(stack, start, Parts.NONE);
        } else if (stack.size() - start == 1) {
            int state = stack.get(start);
            parts.put(state, conditions.mayStay(state) ? makeFair() : Parts.NONE);
        } else {
            several(stack, start);
        }
    }

    private int makeFair() {
        int part = parts.make();
        fair.set(part);
        return part;
    }

    private boolean comesBack(Ints stack, int start) {
        for (int place = start; place < stack.size(); place++) {
            if (danger.comesBackTo(stack.get(place))) {
                return true;
            }
        }
        return false;
    }

    private void several(Ints stack, int start) {
        int part = parts.make();
        parts.put(stack, start, part);
        long[] refused = new long[conditions.blocks()];
        boolean refuses = false;
        for (int block = 0; block < refused.length; block++) {
            long always = -1;
            long sometimes = 0;
            for (int place = start; place < stack.size(); place++) {
                interruption.check();
                long enabled = conditions.enabled(block, stack.get(place));
                always &= enabled;
                sometimes |= enabled;
            }
            long weak = always & conditions.weak(block);
            long strong = sometimes & conditions.strong(block);
            long unmet = (weak | strong) & ~met(block, weak | strong, stack, start);
            if ((unmet & weak) != 0) {
                parts.put(stack, start, Parts.NONE);
                return;
            }
            refused[block] = unmet;
            refuses |= unmet != 0;
        }
        if (refuses) {
            searchAgain(stack, start, refused);
        } else {
            fair.set(part);
        }
    }

    /** Which of some conditions the steps within a component meet. */
    private long met(int block, long asked, Ints stack, int start) {
        int part = parts.of(stack.get(start));
        long met = 0;
        for (int place = start; place < stack.size() && (asked & ~met) != 0; place++) {
            interruption.check();
            int state = stack.get(place);
            steps.of(state);
            for (int number = 0; number < graph.successors(state); number++) {
                int to = graph.successor(state, number);
                if (to != StateGraph.NOWHERE && parts.of(to) == part) {
                    met |= conditions.met(block, steps.action(number));
                }
            }
        }
        return met;
    }

    private void searchAgain(Ints stack, int start, long[] refused) {
        int part = parts.make();
        Ints rest = new Ints();
        for (int place = start; place < stack.size(); place++) {
            int state = stack.get(place);
            if (isEnabled(refused, state)) {
                parts.put(state, Parts.NONE);
            } else {
                parts.put(state, part);
                low[state] = 0;
                rest.push(state);
            }
        }
        if (!rest.isEmpty()) {
            left.add(rest.first(rest.size()));
        }
    }

    private boolean isEnabled(long[] some, int state) {
        for (int block = 0; block < some.length; block++) {
            if ((some[block] & conditions.enabled(block, state)) != 0) {
                return true;
            }
        }
        return false;
    }
}
