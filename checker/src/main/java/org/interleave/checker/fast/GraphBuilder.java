package org.interleave.checker.fast;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;

/** Makes the graph of the states that were found: all successors once more, and where these lie. */
final class GraphBuilder {
    private static final int AT_ONCE = 64;

    private final CompiledProtocol protocol;
    private final IndexedSet set;
    private final StateStore store;
    private final MemoryBudget budget;
    private final Team team;
    private final int[] used;
    private final int[][] chunks;
    private final AtomicInteger nextChunk = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();

    GraphBuilder(CompiledProtocol protocol, IndexedSet set, Levels levels, MemoryBudget budget, Team team) {
        this.protocol = protocol;
        this.set = set;
        this.store = set.store();
        this.budget = budget;
        this.team = team;
        this.used = levels.usedInChunks(store.end());
        this.chunks = new int[used.length][];
    }

    GraphResult build() {
        team.work(used.length < 2 ? 1 : team.size(), member -> buildChunks());
        if (team.mustStop()) {
            return new GraphResult.Unfinished(new Ending.Cancelled());
        }
        if (full.get()) {
            return new GraphResult.Unfinished(new Ending.Full(budget.taken(), budget.limit()));
        }
        return new GraphResult.Made(new StateGraph(chunks));
    }

    private void buildChunks() {
        Share share = new Share();
        int chunk = nextChunk.getAndIncrement();
        while (chunk < chunks.length && !full.get() && !team.mustStop()) {
            int[] built = share.build(chunk * StateStore.CHUNK, used[chunk]);
            if (!budget.take((long) built.length * Integer.BYTES)) {
                full.set(true);
            }
            chunks[chunk] = built;
            chunk = nextChunk.getAndIncrement();
        }
    }

    /** What one thread needs for it. */
    private final class Share {
        private final Successors successors = new Successors(protocol.words());
        private final Lookup lookup = new Lookup(set);
        private int[] built = new int[4 * StateStore.CHUNK];
        private int length;

        int[] build(int first, int count) {
            length = count + 1;
            for (int own = 0; own < count; own += AT_ONCE) {
                add(first, own, Math.min(count, own + AT_ONCE));
            }
            built[count] = length;
            return Arrays.copyOf(built, length);
        }

        private void add(int first, int from, int to) {
            successors.clear();
            for (int own = from; own < to; own++) {
                built[own] = length + successors.count();
                makeSuccessors(first + own);
            }
            makeRoom(length + successors.count());
            lookup.lookAt(successors);
            int own = from;
            for (int i = 0; i < successors.count(); i++) {
                while (own + 1 < to && built[own + 1] <= length) {
                    own++;
                }
                int index = set.index(lookup.hash(i), successors.states(), i * protocol.words());
                built[length++] = index == first + own ? StateGraph.NOWHERE : index;
            }
        }

        private void makeSuccessors(int index) {
            int before = successors.count();
            try {
                protocol.successors(store.segment(index), store.at(index), successors);
            } catch (OutOfRangeException e) {
                successors.truncate(before);
            }
        }

        private void makeRoom(int wanted) {
            if (wanted > built.length) {
                built = Arrays.copyOf(built, 2 * wanted);
            }
        }
    }
}
