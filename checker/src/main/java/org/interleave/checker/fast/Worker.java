package org.interleave.checker.fast;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;

/**
 * One thread's share of a level. It takes states a piece at a time, makes the successors of all of them, looks these up
 * together, and adds the new ones one by one.
 */
final class Worker {
    private static final int FIRST_ACTIONS = 64;

    private final CompiledProtocol protocol;
    private final StateSet set;
    private final StateStore store;
    private final Asked asked;
    private final Findings findings;
    private final int words;
    private final Successors successors;
    private final Lookup lookup;
    private final Ranges added = new Ranges();
    private final AtomicLong generated = new AtomicLong();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong expanded = new AtomicLong();

    private long[] taken = new long[FIRST_ACTIONS];
    private int position;
    private boolean waiting;

    private int next;
    private int chunkEnd;
    private int rangeStart;

    Worker(CompiledProtocol protocol, StateSet set, Asked asked) {
        this.protocol = protocol;
        this.set = set;
        this.store = set.store();
        this.asked = asked;
        this.words = protocol.words();
        this.findings = new Findings(asked.size(), words);
        this.successors = new Successors(words);
        this.lookup = new Lookup(set);
    }

    /** Makes the initial states; {@link #work} then adds them. */
    void begin() {
        startBatch();
        try {
            protocol.initialStates(successors);
        } catch (OutOfRangeException e) {
            successors.truncate(0);
            successors.refuse(e);
        }
        if (!successors.refused().isEmpty()) {
            findings.refused(new long[words], 0, successors.refused().get(0));
        }
        count(successors.count() + successors.refused().size());
        lookup.lookAt(successors);
    }

    /** Works until all pieces are taken, or there is no room for a state. */
    void work(Pieces pieces, Team team, Runnable afterEach) {
        waiting = false;
        while (!team.mustStop()) {
            if (!addRest()) {
                waiting = true;
                return;
            }
            afterEach.run();
            long piece = pieces.take();
            if (piece < 0) {
                return;
            }
            expand(Pieces.start(piece), Pieces.end(piece));
        }
    }

    /** Whether it stopped since there was no room. */
    boolean isWaiting() {
        return waiting;
    }

    /** Tells which states it added, and forgets that. */
    void handOver(Levels levels) {
        closeRange();
        added.moveTo(levels);
    }

    Findings findings() {
        return findings;
    }

    long generated() {
        return generated.get();
    }

    long distinct() {
        return distinct.get();
    }

    long expanded() {
        return expanded.get();
    }

    /** How often each action was taken, by its number; those after the last have not been. To be asked when nobody works. */
    long[] taken() {
        return taken;
    }

    private void startBatch() {
        successors.clear();
        position = 0;
    }

    private void count(int more) {
        generated.lazySet(generated.getPlain() + more);
    }

    private void countActions() {
        for (int number = 0; number < successors.count(); number++) {
            int action = successors.action(number);
            if (action >= taken.length) {
                taken = Arrays.copyOf(taken, 2 * action);
            }
            taken[action]++;
        }
    }

    private void expand(int start, int end) {
        startBatch();
        boolean checksSteps = asked.checksSteps();
        for (int index = start; index < end; index++) {
            long[] states = store.segment(index);
            int at = store.at(index);
            int before = successors.count();
            if (isStuck(states, at)) {
                stuck(states, at);
            }
            if (checksSteps) {
                checkSteps(states, at, before);
            }
        }
        countActions();
        count(successors.count() + successors.refused().size() + successors.misuses());
        expanded.lazySet(expanded.getPlain() + end - start);
        lookup.lookAt(successors);
    }

    /** TLC generates a state that has ended once more, as its own successor. */
    private void stuck(long[] states, int at) {
        if (protocol.ended(states, at)) {
            count(1);
        } else if (asked.isOpen(Asked.DEADLOCK)) {
            findings.state(Asked.DEADLOCK, states, at);
        }
    }

    /** Adds the successors of a state; whether no step can be taken, not even one that breaks a rule. */
    private boolean isStuck(long[] states, int at) {
        int before = successors.count();
        int refusedBefore = successors.refused().size();
        int misusesBefore = successors.misuses();
        try {
            protocol.successors(states, at, successors);
        } catch (OutOfRangeException e) {
            successors.truncate(before);
            successors.refuse(e);
        }
        for (int i = misusesBefore; i < successors.misuses(); i++) {
            int way = successors.misuseAt(i);
            if (asked.ruleId(way) >= 0) {
                findings.misuse(asked.ruleId(way), states, at, way);
            }
        }
        if (successors.refused().size() > refusedBefore) {
            findings.refused(states, at, successors.refused().get(refusedBefore));
            return false;
        }
        return successors.count() == before && successors.misuses() == misusesBefore;
    }

    private void checkSteps(long[] states, int at, int firstSuccessor) {
        try {
            findBrokenSteps(states, at, firstSuccessor);
        } catch (OutOfRangeException e) {
            findings.refused(states, at, e);
        }
    }

    private void findBrokenSteps(long[] states, int at, int firstSuccessor) {
        long[] to = successors.states();
        for (int number = firstSuccessor; number < successors.count(); number++) {
            int toAt = number * words;
            if (PackedStates.same(states, at, to, toAt, words)) {
                continue;
            }
            for (int block = 0; block < asked.stepBlocks(); block++) {
                long open = asked.openSteps(block);
                long broken = open == 0 ? 0 : open & protocol.brokenSteps(block, states, at, to, toAt);
                for (; broken != 0; broken &= broken - 1) {
                    int step = block * Long.SIZE + Long.numberOfTrailingZeros(broken);
                    findings.step(asked.stepId(step), states, at, to, toAt);
                }
            }
        }
    }

    /** Adds those of the successors that are new; whether there was room for all. */
    private boolean addRest() {
        long[] states = successors.states();
        int unknowns = lookup.unknowns();
        long found = 0;
        boolean room = true;
        for (; position < unknowns; position++) {
            int number = lookup.unknown(position);
            int at = number * words;
            long hash = lookup.hash(number);
            int free = set.find(hash, states, at);
            if (free == StateSet.KNOWN) {
                continue;
            }
            if (next == chunkEnd && !takeChunk()) {
                room = false;
                break;
            }
            if (isOutside(states, at)) {
                continue;
            }
            store.put(next, states, at);
            if (set.add(free, hash, next)) {
                next++;
                found++;
            }
        }
        distinct.lazySet(distinct.getPlain() + found);
        return room;
    }

    private boolean takeChunk() {
        int start = store.chunk();
        if (start < 0) {
            return false;
        }
        closeRange();
        next = start;
        rangeStart = start;
        chunkEnd = start + StateStore.CHUNK;
        return true;
    }

    private void closeRange() {
        if (next > rangeStart) {
            added.add(rangeStart, next);
            rangeStart = next;
        }
    }

    /** Checks a state that is new; whether it lies outside of the bounds. */
    private boolean isOutside(long[] states, int at) {
        try {
            return findBroken(states, at);
        } catch (OutOfRangeException e) {
            findings.withoutValue(states, at, e);
            return false;
        }
    }

    private boolean findBroken(long[] states, int at) {
        long outside = 0;
        for (int block = 0; block < asked.invariantBlocks(); block++) {
            long open = asked.openInvariants(block);
            long bounds = asked.bounds(block);
            long broken = (open | bounds) == 0 ? 0 : protocol.brokenInvariants(block, states, at);
            outside |= broken & bounds;
            for (long rest = broken & open; rest != 0; rest &= rest - 1) {
                int invariant = block * Long.SIZE + Long.numberOfTrailingZeros(rest);
                findings.state(asked.invariantId(invariant), states, at);
            }
        }
        for (int id : asked.openPredicates()) {
            if (protocol.predicate(asked.predicate(id), states, at)) {
                findings.state(id, states, at);
            }
        }
        return outside != 0;
    }
}
