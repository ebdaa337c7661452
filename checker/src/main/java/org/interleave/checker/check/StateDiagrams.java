package org.interleave.checker.check;

import java.time.Duration;
import org.interleave.checker.fast.Ending;
import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchResult;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.graph.StateDiagram;
import org.interleave.checker.model.Session;

/** Finds all states of a protocol and the steps between them, for a picture. */
public final class StateDiagrams {
    /** How long states are counted of which there are too many for a picture. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long MOST_BYTES = 1L << 30;

    private StateDiagrams() {}

    /** What comes of it. */
    public sealed interface Outcome {
        /**
         * The states and steps.
         *
         * @param diagram all of them
         */
        record Drawn(StateDiagram diagram) implements Outcome {}

        /**
         * There are too many states.
         *
         * @param states how many were found
         * @param all whether these are all there are
         */
        record TooLarge(long states, boolean all) implements Outcome {}
    }

    /**
     * Finds them.
     *
     * @param session the protocol
     * @param most how many states there may be
     * @param listener hears how far the search is
     * @return the diagram, or how many states there are if there are too many
     * @throws CannotCompileException if this Java has no compiler, or the protocol has something for which there is no
     *     Java
     */
    public static Outcome of(Session session, int most, CheckListener listener) {
        LoadedProtocol loaded = session.loaded();
        String name = session.protocol().name();
        long end = System.nanoTime() + LONGEST.toNanos();
        SearchResult result = new Explorer(
                        loaded.compiled(),
                        new SearchLimits(
                                Runtime.getRuntime().availableProcessors(),
                                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2)),
                        progress -> listener.running(name, progress.figures().distinct()),
                        () -> System.nanoTime() > end)
                .explore(Questions.NONE.within(
                        loaded.emitted().legend().constraints().toArray(Integer[]::new)));
        long states = result.figures().distinct();
        boolean all = result.ending() instanceof Ending.Complete;
        return all && states <= most
                ? new Outcome.Drawn(new StateWalk(session.lowered(), loaded).diagram(name))
                : new Outcome.TooLarge(states, all);
    }
}
