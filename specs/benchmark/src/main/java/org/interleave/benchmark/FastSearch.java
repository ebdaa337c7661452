package org.interleave.benchmark;

import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchListener;
import org.interleave.checker.fast.SearchResult;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.generator.lower.Lowering;

/** The process that is measured: makes a class of a protocol, and explores it once. */
final class FastSearch {
    private FastSearch() {}

    /**
     * Explores a protocol.
     *
     * @param arguments the name of the case, how many threads, and how many bytes for the states
     */
    public static void main(String[] arguments) {
        Case one = Cases.named(arguments[0]);
        SearchLimits limits = new SearchLimits(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        LoadedProtocol loaded =
                ProtocolCompiler.compile(Lowering.lower(one.protocol().get()));

        long start = System.nanoTime();
        SearchResult result = explore(one, loaded, limits);
        double seconds = (System.nanoTime() - start) / 1e9;

        if (!result.isComplete() || !result.found().isEmpty()) {
            System.out.println(result.ending() + " " + result.found());
            System.exit(1);
        }
        System.out.println("distinct " + result.figures().distinct());
        System.out.println("generated " + result.figures().generated());
        System.out.println("seconds " + seconds);
        System.out.println("bytes " + result.space().bytesTaken());
    }

    /** Asks for what TLC is asked for: the types, the invariants, deadlock. */
    static SearchResult explore(Case one, LoadedProtocol loaded, SearchLimits limits) {
        Questions questions =
                Questions.NONE.withInvariants(Invariants.numbers(one, loaded)).withDeadlock();
        return new Explorer(loaded.compiled(), limits, SearchListener.NONE, () -> false).explore(questions);
    }
}
