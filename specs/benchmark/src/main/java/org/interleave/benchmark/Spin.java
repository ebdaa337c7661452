package org.interleave.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.benchmark.Case.Promela;

/**
 * Spin: {@code spin -a}, {@code gcc -O3}, safety, all interleavings. The states that it stores are compared with the
 * others' distinct states, and its transitions, with the initial state, with what they generate.
 *
 * @param memoryMegabytes the most memory it may take
 */
record Spin(int memoryMegabytes) implements Contender {
    private static final Pattern STORED = Pattern.compile("(?m)^\\s*(\\d+) states, stored");
    private static final Pattern TRANSITIONS = Pattern.compile("(?m)^\\s*(\\d+) transitions");
    private static final Pattern OF_STATES = Pattern.compile("(?m)^\\s*([\\d.]+)\\s+actual memory usage for states");
    private static final Pattern OF_TABLE = Pattern.compile("(?m)^\\s*([\\d.]+)\\s+memory used for hash table");

    @Override
    public String name() {
        return "Spin";
    }

    @Override
    public Optional<String> absent(Case one) {
        return one.promela().isEmpty() ? Optional.of("there is no Promela model") : Optional.empty();
    }

    /** Why Spin cannot be run here; empty if it can. */
    static Optional<String> missing() {
        for (String program : List.of("spin", "gcc")) {
            try {
                new ProcessBuilder(program, program.equals("spin") ? "-V" : "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                return Optional.of("there is no " + program + " on this machine, so Spin is left out"
                        + " (Debian's packages spin and gcc have it)");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FailedRunException("told to stop", e);
            }
        }
        return Optional.empty();
    }

    @Override
    public Measurement run(Case one, Path folder) {
        Promela promela = one.promela().orElseThrow();
        String model = promela.model() + ".pml";
        Tlc.write(folder.resolve(model), Tlc.resource("/promela/" + model));
        double before =
                run(folder, "spin", "-a", "-DN=" + promela.size(), model).seconds()
                        + run(
                                        folder,
                                        "gcc",
                                        "-O3",
                                        "-DSAFETY",
                                        "-DNOREDUCE",
                                        "-DMEMLIM=" + memoryMegabytes,
                                        "-o",
                                        "pan",
                                        "pan.c")
                                .seconds();
        ChildProcess search = run(folder, folder.resolve("pan").toString(), "-m" + promela.deepest());
        String said = search.text();
        if (!said.contains("errors: 0") || said.contains("error:") || said.contains("Search not completed")) {
            throw search.failed(name());
        }
        double kept = number(OF_STATES, said) + number(OF_TABLE, said);
        return new Measurement(
                (long) number(STORED, said),
                (long) number(TRANSITIONS, said),
                before + search.seconds(),
                search.seconds(),
                OptionalLong.of((long) (kept * (1 << 20))),
                search.peakBytes());
    }

    private ChildProcess run(Path folder, String... command) {
        ChildProcess child = ChildProcess.run(folder, List.of(command));
        if (child.exitCode() != 0) {
            throw child.failed(name());
        }
        return child;
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new FailedRunException("Spin did not say what " + pattern + " asks for:\n" + said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
