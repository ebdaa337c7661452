package org.interleave.checker.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;

/**
 * Runs TLC in JVMs of their own. Each run has a private folder, which is gone when the run is over, however it ends;
 * and no run outlives this JVM. May be used by several threads at once.
 */
public final class TlcRunner {
    private static final int MOST_LINES_OF_STANDARD_ERROR = 100;
    private static final int MOST_LINES_REMEMBERED = 50_000;

    private final TlaTools tools;
    private final Path temporaryFolder;
    private final Starter starter;
    private final Optional<CachedRuns> memory;
    private final Optional<String> toolsKey;

    /**
     * A runner that keeps its private folders in the system's temporary folder.
     *
     * @param tools the tools to run
     */
    public TlcRunner(TlaTools tools) {
        this(tools, Optional.empty());
    }

    /**
     * A runner that remembers what TLC says.
     *
     * @param tools the tools to run
     * @param memory where that is cached; nowhere when empty
     */
    public TlcRunner(TlaTools tools, Optional<CachedRuns> memory) {
        this(tools, Path.of(System.getProperty("java.io.tmpdir")), memory, Starter.find());
    }

    /**
     * A runner that keeps its private folders elsewhere, and starts a JVM for each run whatever {@link Starter} there is.
     *
     * @param tools the tools to run
     * @param temporaryFolder an existing folder for the private folders
     */
    public TlcRunner(TlaTools tools, Path temporaryFolder) {
        this(tools, temporaryFolder, Optional.empty(), ProcessBuilder::start);
    }

    private TlcRunner(TlaTools tools, Path temporaryFolder, Optional<CachedRuns> memory, Starter starter) {
        this.tools = tools;
        this.memory = memory;
        this.toolsKey = memory.flatMap(runs -> RunKey.of(tools));
        this.temporaryFolder = temporaryFolder.toAbsolutePath().normalize();
        this.starter = starter;
    }

    /**
     * Checks a module and waits for the result. Whatever goes wrong is told by the result. Interrupting the thread
     * kills the run; the result then is {@link TlcOutcome.Cancelled}, and the thread is still interrupted.
     *
     * @param spec what to check
     * @param options how to run TLC
     * @param listener is told how far the run has come
     * @return what came of it
     */
    public TlcResult run(TlcSpec spec, TlcOptions options, TlcProgressListener listener) {
        long start = System.nanoTime();
        PrivateFolder folder;
        try {
            folder = PrivateFolder.create(temporaryFolder);
        } catch (IOException e) {
            return without(cannotUse(temporaryFolder, e), start);
        }
        try {
            return runIn(folder, spec, options, listener, start);
        } catch (IOException e) {
            return without(
                    Thread.currentThread().isInterrupted() ? new TlcOutcome.Cancelled() : cannotUse(folder.path(), e),
                    start);
        } finally {
            LiveRuns.remove(folder);
            folder.delete();
        }
    }

    /**
     * The result of a run that was made before.
     *
     * @param spec what to check
     * @param options how to run TLC
     * @return what came of it then; empty if it is not cached, or decided nothing
     */
    public Optional<TlcResult> cached(TlcSpec spec, TlcOptions options) {
        return memory.flatMap(runs -> toolsKey.map(key -> RunKey.of(spec, options, key))
                .flatMap(runs::find)
                .map(said -> read(said, options, runs.folder()))
                .filter(result -> result.outcome().isVerdict()));
    }

    private TlcResult read(CachedRuns.Said said, TlcOptions options, Path folder) {
        TlcTranscript transcript = new TlcTranscript(TlcProgressListener.NONE);
        said.lines().forEach(transcript::accept);
        TlcOutcome outcome = new OutcomeReader(transcript, List.of(), options, folder).outcome(said.exitCode());
        return result(outcome, transcript, said.wallTime());
    }

    private void remember(TlcSpec spec, TlcOptions options, CachedRuns.Said said) {
        memory.ifPresent(runs -> toolsKey.ifPresent(key -> runs.add(RunKey.of(spec, options, key), said)));
    }

    private TlcResult runIn(
            PrivateFolder folder, TlcSpec spec, TlcOptions options, TlcProgressListener listener, long start)
            throws IOException {
        folder.write(spec);
        Process process = starter.start(TlcCommand.of(tools, spec, options, folder));
        LiveRuns.add(folder, process);

        TlcTranscript transcript = new TlcTranscript(listener);
        List<String> standardError = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try {
            process.getOutputStream().close();
            LineReader output = LineReader.start(
                    process.inputReader(StandardCharsets.UTF_8),
                    line -> {
                        transcript.accept(line);
                        if (memory.isPresent()) {
                            addWhileFew(line, said, MOST_LINES_REMEMBERED);
                        }
                    },
                    process::destroyForcibly);
            LineReader errors = LineReader.start(
                    process.errorReader(StandardCharsets.UTF_8),
                    line -> addWhileFew(line, standardError, MOST_LINES_OF_STANDARD_ERROR),
                    process::destroyForcibly);
            boolean ended = process.waitFor(options.timeout().toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                LiveRuns.kill(process);
            }
            // To kill a process closes its output, also when it has ended: not before all is read.
            output.await();
            errors.await();
            if (LiveRuns.ending()) {
                return without(new TlcOutcome.Cancelled(), start);
            }
            TlcOutcome outcome = ended
                    ? new OutcomeReader(transcript, standardError, options, folder.path()).outcome(process.exitValue())
                    : new TlcOutcome.TimedOut(options.timeout());
            if (outcome.isVerdict() && said.size() < MOST_LINES_REMEMBERED) {
                remember(spec, options, new CachedRuns.Said(process.exitValue(), since(start), said));
            }
            return result(outcome, transcript, since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return without(new TlcOutcome.Cancelled(), start);
        } finally {
            LiveRuns.kill(process);
        }
    }

    private static void addWhileFew(String line, List<String> lines, int most) {
        if (lines.size() < most) {
            lines.add(line);
        }
    }

    private TlcResult result(TlcOutcome outcome, TlcTranscript transcript, Duration wallTime) {
        Optional<String> version = transcript.first(MessageCode.VERSION).map(TlcMessage::text);
        return new TlcResult(
                outcome,
                StatisticsReader.statistics(transcript),
                TraceReader.trace(transcript),
                CoverageReader.coverage(transcript),
                transcript.printed(),
                version,
                tools.fileName(),
                wallTime);
    }

    /** The result of a run that never started. */
    TlcResult cancelled() {
        return TlcResult.without(new TlcOutcome.Cancelled(), tools, Duration.ZERO);
    }

    private TlcResult without(TlcOutcome outcome, long start) {
        return TlcResult.without(outcome, tools, since(start));
    }

    private static TlcOutcome cannotUse(Path folder, IOException reason) {
        Message message = new Message(
                CommandMistake.NO_TEMPORARY_FOLDER,
                "cannot run TLC in the temporary folder " + folder + "; Java says: " + reason,
                "choose one that has room and can be written to, with -Djava.io.tmpdir=FOLDER");
        return new TlcOutcome.ToolFailure(message.toString());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
