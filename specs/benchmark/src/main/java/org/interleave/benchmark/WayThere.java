package org.interleave.benchmark;

import java.util.Arrays;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.java.JavaGenerator;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;

/** The process in which the way from a protocol to its first state is measured: cold, and then warm. */
final class WayThere {
    private static final int WARM_UP = 20;
    private static final int MEASURED = 11;

    private WayThere() {}

    /**
     * Goes the way.
     *
     * @param arguments the name of the case, how many threads, and how many bytes for the states
     */
    public static void main(String[] arguments) {
        Case one = Cases.named(arguments[0]);
        SearchLimits limits = new SearchLimits(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        print("cold", way(one, limits));
        for (int i = 0; i < WARM_UP; i++) {
            way(one, limits);
        }
        double[][] warm = new double[MEASURED][];
        for (int i = 0; i < MEASURED; i++) {
            warm[i] = way(one, limits);
        }
        print("warm", medians(warm));
    }

    /** How long each part took, in seconds: build and lower, emit, emit again and compile, first state, search. */
    private static double[] way(Case one, SearchLimits limits) {
        long start = System.nanoTime();
        Protocol protocol = one.protocol().get();
        LoweredProtocol lowered = Lowering.lower(protocol);
        long isLowered = System.nanoTime();
        JavaGenerator.generate(lowered);
        long isEmitted = System.nanoTime();
        LoadedProtocol loaded = ProtocolCompiler.compile(lowered);
        long isCompiled = System.nanoTime();
        Successors first = new Successors(loaded.compiled().words());
        loaded.compiled().initialStates(first);
        long hasState = System.nanoTime();
        FastSearch.explore(one, loaded, limits);
        long end = System.nanoTime();
        return new double[] {
            (isLowered - start) / 1e9,
            (isEmitted - isLowered) / 1e9,
            (isCompiled - isEmitted) / 1e9,
            (hasState - isCompiled) / 1e9,
            (end - hasState) / 1e9,
            // Emitted once only.
            (isLowered - start + end - isEmitted) / 1e9
        };
    }

    private static double[] medians(double[][] runs) {
        double[] medians = new double[runs[0].length];
        for (int part = 0; part < medians.length; part++) {
            int number = part;
            double[] sorted =
                    Arrays.stream(runs).mapToDouble(run -> run[number]).sorted().toArray();
            medians[part] = sorted[sorted.length / 2];
        }
        return medians;
    }

    private static void print(String how, double[] seconds) {
        StringBuilder line = new StringBuilder(how);
        for (double part : seconds) {
            line.append(' ').append(part);
        }
        System.out.println(line);
    }
}
