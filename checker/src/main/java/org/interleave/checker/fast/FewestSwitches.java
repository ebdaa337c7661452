package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;

/**
 * Finds, among all shortest behaviours to a state, one with the fewest context switches. It goes back level by level and
 * keeps the states that lead on. Of each it notes, for everybody who can take the next step, how often somebody else goes
 * on in the best rest of the behaviour. From the first level on the best is followed.
 */
final class FewestSwitches {
    /** So many states are kept at most: more would take the memory that the search needs. */
    private static final int MOST = 100_000;

    private static final int NOBODY = -1;

    private final CompiledProtocol protocol;
    private final StateStore store;
    private final Levels levels;
    private final Team team;
    private final IntUnaryOperator actors;
    private final int words;
    private int kept;

    /**
     * A search backwards.
     *
     * @param actors says of an action's number who takes it
     */
    FewestSwitches(CompiledProtocol protocol, StateStore store, Levels levels, Team team, IntUnaryOperator actors) {
        this.protocol = protocol;
        this.store = store;
        this.levels = levels;
        this.team = team;
        this.actors = actors;
        this.words = protocol.words();
    }

    /** A state, which can be looked up. */
    private static final class Key {
        private final long[] state;

        Key(long[] state) {
            this.state = state;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(state, key.state);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(state);
        }
    }

    /**
     * A step that leads on.
     *
     * @param action its number
     * @param actor who takes it
     * @param to where it leads
     * @param switches how many switches there are behind it
     */
    private record Step(int action, int actor, Node to, int switches) {
        /** How many switches there are, if somebody took the step before. */
        int after(int previous) {
            return switches + (previous == NOBODY || previous == actor ? 0 : 1);
        }
    }

    /**
     * A state from which a shortest behaviour leads to the end.
     *
     * @param key its longs
     * @param steps the steps that lead on; none at the end
     */
    private record Node(Key key, List<Step> steps) {
        long[] state() {
            return key.state;
        }

        int switches(int previous) {
            return steps.stream().mapToInt(step -> step.after(previous)).min().orElse(0);
        }
    }

    /**
     * The behaviour.
     *
     * @param state where it ends, or where its last step begins
     * @param level how many states a shortest behaviour to it has
     * @param next where the last step leads, if it is a step that was found
     * @return nothing if too many states would have to be kept, or it was told to stop
     */
    Optional<Path> pathTo(long[] state, int level, Optional<long[]> next) {
        Map<Key, Node> ahead = new HashMap<>();
        Key end = new Key(next.orElse(state));
        ahead.put(end, new Node(end, List.of()));
        if (next.isPresent()) {
            Optional<Node> last = node(state, 0, ahead, new Successors(words));
            ahead = new HashMap<>();
            ahead.put(new Key(state), last.orElseThrow());
        }
        for (int before = level - 1; before > 0; before--) {
            ahead = leadingTo(ahead, before);
            kept += ahead.size();
            if (kept > MOST || team.mustStop()) {
                return Optional.empty();
            }
        }
        return ahead.values().stream()
                .min(Comparator.<Node>comparingInt(node -> node.switches(NOBODY))
                        .thenComparing(Node::state, this::compare))
                .map(this::follow);
    }

    /** The states of a level that lead on. */
    private Map<Key, Node> leadingTo(Map<Key, Node> ahead, int level) {
        Pieces pieces = levels.pieces(level);
        Map<Key, Node> all = new HashMap<>();
        int members = levels.isWorthSharing(level) ? team.size() : 1;
        team.work(members, member -> {
            Map<Key, Node> own = leadingTo(ahead, pieces);
            synchronized (all) {
                all.putAll(own);
            }
        });
        return all;
    }

    private Map<Key, Node> leadingTo(Map<Key, Node> ahead, Pieces pieces) {
        Map<Key, Node> found = new HashMap<>();
        Successors successors = new Successors(words);
        for (long piece = pieces.take(); piece >= 0 && !team.mustStop(); piece = pieces.take()) {
            for (int index = Pieces.start(piece); index < Pieces.end(piece); index++) {
                node(store.segment(index), store.at(index), ahead, successors)
                        .ifPresent(node -> found.put(node.key(), node));
            }
            if (found.size() > MOST) {
                return found;
            }
        }
        return found;
    }

    /** A state with its steps that lead on; none if there is no such step. */
    private Optional<Node> node(long[] states, int at, Map<Key, Node> ahead, Successors successors) {
        successors.clear();
        try {
            protocol.successors(states, at, successors);
        } catch (OutOfRangeException e) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < successors.count(); i++) {
            Node to = ahead.get(new Key(PackedStates.copy(successors.states(), i * words, words)));
            if (to != null) {
                int actor = actors.applyAsInt(successors.action(i));
                steps.add(new Step(successors.action(i), actor, to, to.switches(actor)));
            }
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Node(new Key(PackedStates.copy(states, at, words)), List.copyOf(steps)));
    }

    /** The best way from a state to the end; of several always the same one. */
    private Path follow(Node start) {
        Path path = new Path(words, start.state(), new int[] {-1});
        Node node = start;
        int previous = NOBODY;
        while (!node.steps().isEmpty()) {
            int actor = previous;
            Step best = node.steps().stream()
                    .min(Comparator.<Step>comparingInt(step -> step.after(actor))
                            .thenComparingInt(Step::action)
                            .thenComparing(step -> step.to().state(), this::compare))
                    .orElseThrow();
            path = path.then(best.to().state(), best.action());
            previous = best.actor();
            node = best.to();
        }
        return path;
    }

    private int compare(long[] one, long[] other) {
        return PackedStates.compare(one, 0, other, 0, words);
    }
}
