package org.interleave.checker.fast.liveness;

import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;

/**
 * A way through a fair part and back to where it began that is fair if it is gone for ever. It goes to the nearest state
 * or step that something is still to be done for, again and again, and then back: not always the shortest way, but always
 * the same one.
 *
 * <p>A strong condition is only cared for if the way comes to a state in which it can be met.
 */
final class Tour {
    private final StateSpace space;
    private final StateGraph graph;
    private final Conditions conditions;
    private final Danger danger;
    private final NearestState nearest;
    private final Steps steps;
    private final int start;
    private final long[] caredFor;
    private final long[] weakLeft;
    private final long[] strongLeft;
    private final long[] met;
    private final long[] enabled;
    private boolean comesBackLeft;
    private Ints states = new Ints();
    private Ints actions = new Ints();

    Tour(
            StateSpace space,
            StateGraph graph,
            Conditions conditions,
            Danger danger,
            NearestState nearest,
            Steps steps,
            int start) {
        this.space = space;
        this.graph = graph;
        this.conditions = conditions;
        this.danger = danger;
        this.nearest = nearest;
        this.steps = steps;
        this.start = start;
        int blocks = conditions.blocks();
        this.caredFor = new long[blocks];
        this.weakLeft = new long[blocks];
        this.strongLeft = new long[blocks];
        this.met = new long[blocks];
        this.enabled = new long[blocks];
        do {
            go();
        } while (forgetsOne());
    }

    /** The endless behaviour that goes there on a path and then round and round, or stays on the way if it may. */
    Lasso after(Path path) {
        int last = states.size() - 1;
        for (int number = 0; number < last; number++) {
            int state = states.get(number);
            if (danger.comesBackTo(state) && conditions.mayStay(state)) {
                Path longer = longer(path, number + 1);
                return new Lasso(longer, longer.length() - 1, -1);
            }
        }
        return last < 0
                ? new Lasso(path, path.length() - 1, -1)
                : new Lasso(longer(path, last), path.length() - 1, actions.get(last));
    }

    private Path longer(Path path, int length) {
        return path.then(space.states(states.first(length)), actions.first(length));
    }

    private void go() {
        states = new Ints();
        actions = new Ints();
        comesBackLeft = true;
        for (int block = 0; block < caredFor.length; block++) {
            weakLeft[block] = conditions.weak(block);
            strongLeft[block] = caredFor[block];
            met[block] = 0;
            enabled[block] = 0;
        }
        arrive(start);
        while (isSomethingLeft()) {
            int from = nearest.find(here(), this::helps, state -> helpingStep(state) >= 0);
            walk();
            int number = from == here() && !nearest.endsInState() ? helpingStep(from) : -1;
            if (number >= 0) {
                steps.of(from);
                take(steps.action(number), graph.successor(from, number));
            }
        }
        if (here() != start) {
            nearest.find(here(), state -> state == start, state -> false);
            walk();
        }
    }

    private int here() {
        return states.isEmpty() ? start : states.top();
    }

    private void walk() {
        Ints way = nearest.way();
        for (int place = way.size() - 1; place >= 0; place--) {
            take(steps.action(here(), way.get(place)), way.get(place));
        }
    }

    private void take(int action, int to) {
        for (int block = 0; block < met.length; block++) {
            met[block] |= conditions.met(block, action);
            weakLeft[block] &= ~met[block];
            strongLeft[block] &= ~met[block];
        }
        states.push(to);
        actions.push(action);
        arrive(to);
    }

    private void arrive(int state) {
        comesBackLeft &= !danger.comesBackTo(state);
        for (int block = 0; block < enabled.length; block++) {
            long here = conditions.enabled(block, state);
            enabled[block] |= here;
            weakLeft[block] &= here;
        }
    }

    private boolean isSomethingLeft() {
        long left = comesBackLeft ? 1 : 0;
        for (int block = 0; block < weakLeft.length; block++) {
            left |= weakLeft[block] | strongLeft[block];
        }
        return left != 0;
    }

    private boolean helps(int state) {
        boolean helps = comesBackLeft && danger.comesBackTo(state);
        for (int block = 0; block < weakLeft.length; block++) {
            helps |= weakLeft[block] != 0 && (weakLeft[block] & ~conditions.enabled(block, state)) != 0;
        }
        return helps;
    }

    /** The number of the first step from a state that meets a condition which is left; -1 if there is none. */
    private int helpingStep(int state) {
        steps.of(state);
        for (int number = 0; number < graph.successors(state); number++) {
            if (!nearest.isInside(graph.successor(state, number), state)) {
                continue;
            }
            for (int block = 0; block < weakLeft.length; block++) {
                long left = weakLeft[block] | strongLeft[block];
                if (left != 0 && (left & conditions.met(block, steps.action(number))) != 0) {
                    return number;
                }
            }
        }
        return -1;
    }

    /** Whether a strong condition could be met on the way and is not; it is cared for from now on. */
    private boolean forgetsOne() {
        boolean forgets = false;
        for (int block = 0; block < caredFor.length; block++) {
            long forgotten = conditions.strong(block) & enabled[block] & ~met[block];
            caredFor[block] |= forgotten;
            forgets |= forgotten != 0;
        }
        return forgets;
    }
}
