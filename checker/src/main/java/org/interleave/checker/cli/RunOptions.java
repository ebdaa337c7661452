package org.interleave.checker.cli;

import java.time.Duration;
import java.util.Optional;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.mistake.CommandMistake;
import picocli.CommandLine.Option;

/** The options of every command that runs checks. */
final class RunOptions {
    private static final int LEAST_HEAP = 64;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many runs go on side by side; as many as there are processors if not given.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one run may take; ten minutes if not given.")
    private Optional<Integer> timeout = Optional.empty();

    @Option(names = "--heap", paramLabel = "MB", description = "How much heap one run may use; 1024 MB if not given.")
    private Optional<Integer> heap = Optional.empty();

    @Option(names = "--fresh", description = "Rerun everything, also what is cached in the folder target.")
    private boolean fresh;

    CheckOptions checkOptions() {
        CheckOptions usual = CheckOptions.DEFAULT;
        return new CheckOptions(
                atLeast(1, "--workers", workers).orElse(usual.workers()),
                atLeast(1, "--timeout", timeout).map(Duration::ofSeconds).orElse(usual.timeout()),
                atLeast(LEAST_HEAP, "--heap", heap).orElse(usual.heapMegabytes()),
                Optional.empty(),
                Engine.TLC,
                fresh);
    }

    static Optional<Integer> atLeast(int least, String option, Optional<Integer> value) {
        if (value.isPresent() && value.orElseThrow() < least) {
            throw new UserMistakeException(
                    CommandMistake.NUMBER_TOO_SMALL,
                    option + " is " + value.orElseThrow() + ", which is too small",
                    "write " + least + " or more");
        }
        return value;
    }
}
