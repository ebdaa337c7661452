package org.interleave.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets all contenders explore one protocol in turn, several times, and compares what they count. */
final class Rounds {
    private final List<Contender> contenders;
    private final int rounds;
    private final Consumer<String> log;

    Rounds(List<Contender> contenders, int rounds, Consumer<String> log) {
        this.contenders = contenders;
        this.rounds = rounds;
        this.log = log;
    }

    /**
     * Measures a protocol. What disturbs the machine for a while disturbs all contenders of a round.
     *
     * @param one the protocol
     * @return what each contender took, in the order of the contenders
     * @throws FailedRunException if a run failed, or two do not count the same states
     */
    List<Series> measure(Case one) {
        Map<String, List<Measurement>> runs = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                if (contender.absent(one).isEmpty()) {
                    Measurement run = run(contender, one);
                    log.accept(String.format(
                            "%s, round %d, %s: %d distinct, %.3f s",
                            one.name(), round, contender.name(), run.distinct(), run.searchSeconds()));
                    runs.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(run);
                    Counts.requireSame(one.name(), runs);
                } else if (round == 1) {
                    log.accept(one.name() + ", " + contender.name() + ": "
                            + contender.absent(one).orElseThrow());
                }
            }
        }
        return runs.entrySet().stream()
                .map(entry -> new Series(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Measurement run(Contender contender, Case one) {
        try {
            Path folder = Files.createTempDirectory("interleave-benchmark-");
            try {
                return contender.run(one, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
