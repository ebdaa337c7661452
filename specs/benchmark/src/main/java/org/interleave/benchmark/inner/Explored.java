package org.interleave.benchmark.inner;

import java.util.Map;
import java.util.stream.IntStream;
import org.interleave.checker.fast.Explorer;
import org.interleave.checker.fast.Questions;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.SearchListener;
import org.interleave.checker.fast.StateSpace;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.StateDecoder;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.checker.value.Value;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.Lowering;
import org.interleave.specs.oom.OomReaperV4_13;
import org.interleave.specs.published.FilterLock;
import org.interleave.specs.published.QSpinLock;
import org.interleave.specs.published.ReadersWriters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with each state of a protocol. All of its states take their turn. */
@State(Scope.Thread)
public class Explored {
    private static final long BYTES = 1L << 30;

    /** Which protocol; JMH sets it. */
    @Param({"FilterLock", "ReadersWriters", "QSpinLock", "OomReaperV4_13"})
    public String protocol = "";

    private LoadedProtocol loaded = load(new FilterLock());
    private StateDecoder meaning = loaded.states();
    private Successors successors = new Successors(1);
    private StateSpace space = explore(loaded);
    private int[] states = new int[0];
    private int next;

    /** For JMH. */
    public Explored() {}

    /** Explores the protocol. */
    @Setup
    public void explore() {
        loaded = load(source());
        meaning = loaded.states();
        successors = new Successors(loaded.compiled().words());
        space = explore(loaded);
        IntStream.Builder indices = IntStream.builder();
        for (int level = 1; level <= space.levels(); level++) {
            space.forEach(level, indices::add);
        }
        states = indices.build().toArray();
    }

    private ProtocolSource source() {
        return switch (protocol) {
            case "FilterLock" -> new FilterLock(4);
            case "ReadersWriters" -> new ReadersWriters();
            case "QSpinLock" -> new QSpinLock();
            default -> new OomReaperV4_13();
        };
    }

    private static LoadedProtocol load(ProtocolSource source) {
        return ProtocolCompiler.compile(Lowering.lower(source.build()));
    }

    private static StateSpace explore(LoadedProtocol loaded) {
        SearchLimits limits = new SearchLimits(1, BYTES);
        return new Explorer(loaded.compiled(), limits, SearchListener.NONE, () -> false)
                .explore(Questions.NONE)
                .space();
    }

    private int next() {
        next = next + 1 < states.length ? next + 1 : 0;
        return states[next];
    }

    /**
     * Makes the successors of a state.
     *
     * @return how many there are
     */
    @Benchmark
    public int successors() {
        int state = next();
        successors.clear();
        loaded.compiled().successors(space.array(state), space.at(state), successors);
        return successors.count();
    }

    /**
     * Checks the invariants in a state.
     *
     * @return those that are broken
     */
    @Benchmark
    public long invariants() {
        int state = next();
        return loaded.compiled().brokenInvariants(0, space.array(state), space.at(state));
    }

    /**
     * Decodes a state, as it is done for those that are shown.
     *
     * @return its values
     */
    @Benchmark
    public Map<String, Value> decoding() {
        int state = next();
        return meaning.values(space.array(state), space.at(state));
    }
}
