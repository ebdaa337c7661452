package org.interleave.benchmark.inner;

import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to put a state into the set, in a search whose successors cost next to nothing. */
@State(Scope.Thread)
public class Insertion {
    private static final long BYTES = 1L << 30;

    /** For JMH. */
    public Insertion() {}

    /**
     * Explores a binary tree, in which every state is found once.
     *
     * @return how many states there are
     */
    @Benchmark
    @OperationsPerInvocation(Tree.NODES)
    public long insertion() {
        SearchLimits limits = new SearchLimits(1, BYTES);
        return new Explorer(new Tree(), limits, SearchListener.NONE, () -> false)
                .explore(Questions.NONE)
                .figures()
                .distinct();
    }
}
