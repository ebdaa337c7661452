package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a shortest behaviour to a state from its end: on each level before it, the smallest state that leads on. No state
 * has to know its parent for that, and the threads of the search may find states in any order.
 */
final class Backwards {
    private final CompiledProtocol protocol;
    private final StateStore store;
    private final Levels levels;
    private final Team team;
    private final int words;

    Backwards(CompiledProtocol protocol, StateStore store, Levels levels, Team team) {
        this.protocol = protocol;
        this.store = store;
        this.levels = levels;
        this.team = team;
        this.words = protocol.words();
    }

    /** The behaviour, unless it was told to stop. */
    Optional<Path> pathTo(long[] state, int level) {
        List<long[]> reversed = new ArrayList<>();
        reversed.add(state);
        for (int before = level - 1; before > 0; before--) {
            Optional<long[]> predecessor = predecessor(before, reversed.get(reversed.size() - 1));
            if (predecessor.isEmpty() && team.mustStop()) {
                return Optional.empty();
            }
            reversed.add(predecessor.orElseThrow(
                    () -> new IllegalStateException("nothing on the level before leads to a state of this level")));
        }
        Collections.reverse(reversed);
        return Optional.of(along(reversed));
    }

    /** The path through states, with the first action that leads from each to the next. */
    private Path along(List<long[]> states) {
        long[] together = new long[states.size() * words];
        int[] actions = new int[states.size()];
        for (int i = 0; i < states.size(); i++) {
            System.arraycopy(states.get(i), 0, together, i * words, words);
            actions[i] = i == 0 ? -1 : action(states.get(i - 1), states.get(i));
        }
        return new Path(words, together, actions);
    }

    /** A path and one more step. */
    Path step(Path path, long[] to) {
        return path.then(to, action(path.state(path.length() - 1), to));
    }

    private int action(long[] from, long[] to) {
        Successors successors = new Successors(words);
        makeSuccessors(from, 0, successors);
        for (int i = 0; i < successors.count(); i++) {
            if (PackedStates.same(successors.states(), i * words, to, 0, words)) {
                return successors.action(i);
            }
        }
        throw new IllegalStateException("a state has not the same successors each time");
    }

    private Optional<long[]> predecessor(int level, long[] of) {
        Pieces pieces = levels.pieces(level);
        long[] @Nullable [] smallest = new long[team.size()][];
        int members = levels.isWorthSharing(level) ? team.size() : 1;
        team.work(members, member -> smallest[member] = smallest(pieces, of));
        if (team.mustStop()) {
            return Optional.empty();
        }
        return Arrays.stream(smallest)
                .filter(Objects::nonNull)
                .min((one, other) -> PackedStates.compare(one, 0, other, 0, words));
    }

    private long @Nullable [] smallest(Pieces pieces, long[] of) {
        Successors successors = new Successors(words);
        int smallest = -1;
        for (long piece = pieces.take(); piece >= 0 && !team.mustStop(); piece = pieces.take()) {
            for (int index = Pieces.start(piece); index < Pieces.end(piece); index++) {
                makeSuccessors(store.segment(index), store.at(index), successors);
                if (leadTo(successors, of) && (smallest < 0 || isSmaller(index, smallest))) {
                    smallest = index;
                }
            }
        }
        return smallest < 0 ? null : store.copy(smallest);
    }

    private boolean leadTo(Successors successors, long[] to) {
        long[] states = successors.states();
        for (int at = successors.count() * words - words; at >= 0; at -= words) {
            if (PackedStates.same(states, at, to, 0, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmaller(int index, int other) {
        return PackedStates.compare(store.segment(index), store.at(index), store.segment(other), store.at(other), words)
                < 0;
    }

    private void makeSuccessors(long[] states, int at, Successors successors) {
        successors.clear();
        try {
            protocol.successors(states, at, successors);
        } catch (OutOfRangeException e) {
            successors.clear();
        }
    }
}
