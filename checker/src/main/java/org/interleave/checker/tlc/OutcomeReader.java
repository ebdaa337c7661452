package org.interleave.checker.tlc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;

/** Decides what came of a run that ended by itself, from its exit code and the codes of its messages. */
final class OutcomeReader {
    /** How a process ends that was killed or told to end: 128 and the signal's number. TLC uses other codes. */
    private static final Set<Integer> FROM_OUTSIDE = Set.of(128 + 9, 128 + 15);

    private static final int EXIT_SUCCESS = 0;
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int EXIT_ASSUMPTION = 10;
    private static final int EXIT_DEADLOCK = 11;
    private static final int EXIT_SAFETY = 12;
    private static final int EXIT_LIVENESS = 13;
    private static final int EXIT_ASSERTION = 14;
    private static final int EXIT_SPECIFICATION_EVALUATION = 75;
    private static final int EXIT_SAFETY_EVALUATION = 76;
    private static final int EXIT_LIVENESS_EVALUATION = 77;
    private static final int EXIT_PARSING = 150;
    private static final int EXIT_CONFIGURATION = 151;
    private static final int EXIT_TOO_MANY_STATES = 152;
    private static final int EXIT_OTHER_ERROR = 255;

    /**
     * The name that stands in each of TLC's sentences about a violation, after the word for what has that name. Parts
     * of a property have a place in the module instead.
     */
    private static final Pattern NAME =
            Pattern.compile("^(?:Invariant|Property|Action property|Temporal property) (?!line \\d+, col)(\\S+) .*");

    /** TLC has no code for a disk that is full; it shows the class of the exception. */
    private static final Pattern INPUT_OUTPUT = Pattern.compile("\\bjava\\.io\\.\\w+Exception\\b");

    private final TlcTranscript transcript;
    private final List<String> standardError;
    private final TlcOptions options;
    private final Path folder;

    OutcomeReader(TlcTranscript transcript, List<String> standardError, TlcOptions options, Path folder) {
        this.transcript = transcript;
        this.standardError = standardError;
        this.options = options;
        this.folder = folder;
    }

    TlcOutcome outcome(int exitCode) {
        if (exitCode == EXIT_OUT_OF_MEMORY
                || transcript.has(MessageCode.OUT_OF_MEMORY)
                || transcript.has(MessageCode.OUT_OF_MEMORY_TOO_MANY_INITIAL_STATES)
                || transcript.has(MessageCode.OUT_OF_MEMORY_LIVENESS)) {
            return new TlcOutcome.OutOfMemory(options.heapMegabytes());
        }
        if (!transcript.has(MessageCode.FINISHED)) {
            return failure(exitCode);
        }
        return switch (exitCode) {
            case EXIT_SUCCESS -> success(exitCode);
            case EXIT_DEADLOCK -> transcript.has(MessageCode.DEADLOCK) ? new TlcOutcome.Deadlock() : failure(exitCode);
            case EXIT_SAFETY -> safetyViolation(exitCode);
            case EXIT_LIVENESS -> livenessViolation(exitCode);
            case EXIT_ASSERTION -> assertion(exitCode);
            case EXIT_PARSING ->
                new TlcOutcome.SpecificationError(ErrorText.ofParser(transcript, standardError, folder));
            case EXIT_ASSUMPTION,
                    EXIT_SPECIFICATION_EVALUATION,
                    EXIT_SAFETY_EVALUATION,
                    EXIT_LIVENESS_EVALUATION,
                    EXIT_CONFIGURATION,
                    EXIT_TOO_MANY_STATES -> specificationError(exitCode);
            case EXIT_OTHER_ERROR -> otherError(exitCode);
            default -> failure(exitCode);
        };
    }

    /** TLC also says that there is no error when it was stopped early or when there was nothing to look at. */
    private TlcOutcome success(int exitCode) {
        Optional<TlcStatistics> statistics = StatisticsReader.statistics(transcript);
        if (statistics.isEmpty() || !statistics.get().complete()) {
            return failure(exitCode);
        }
        return statistics.get().distinct() > 0
                ? new TlcOutcome.Holds()
                : new TlcOutcome.SpecificationError(TlcOutcome.NO_INITIAL_STATE);
    }

    private TlcOutcome safetyViolation(int exitCode) {
        return transcript
                .first(MessageCode.INVARIANT_VIOLATED)
                .or(() -> transcript.first(MessageCode.INVARIANT_VIOLATED_INITIALLY))
                .<TlcOutcome>map(message ->
                        new TlcOutcome.InvariantViolated(name(message).orElse(message.text())))
                .orElseGet(() -> failure(exitCode));
    }

    private TlcOutcome livenessViolation(int exitCode) {
        Optional<TlcMessage> step = transcript.first(MessageCode.ACTION_PROPERTY_VIOLATED);
        if (step.isPresent()) {
            return new TlcOutcome.ActionPropertyViolated(
                    name(step.get()).orElse(step.get().text()));
        }
        return transcript
                .first(MessageCode.TEMPORAL_PROPERTY_VIOLATED)
                .or(() -> transcript.first(MessageCode.PROPERTY_VIOLATED_INITIALLY))
                .<TlcOutcome>map(message -> new TlcOutcome.PropertyViolated(name(message)))
                .orElseGet(() -> failure(exitCode));
    }

    private TlcOutcome assertion(int exitCode) {
        return transcript
                .first(MessageCode.ASSERTION_FAILED)
                .<TlcOutcome>map(message -> new TlcOutcome.AssertionFailed(message.text()
                        .lines()
                        .skip(1)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse("")))
                .orElseGet(() -> failure(exitCode));
    }

    /** An error in the configuration's syntax or in the evaluation of an expression, or TLC itself at fault. */
    private TlcOutcome otherError(int exitCode) {
        boolean ofSpecification =
                transcript.has(MessageCode.GENERAL_ERROR) || transcript.has(MessageCode.NESTED_EXPRESSIONS);
        return ofSpecification ? specificationError(exitCode) : failure(exitCode);
    }

    private TlcOutcome specificationError(int exitCode) {
        if (transcript
                .first(MessageCode.GENERAL_ERROR)
                .filter(message -> INPUT_OUTPUT.matcher(message.text()).find())
                .isPresent()) {
            return failure(exitCode);
        }
        return new TlcOutcome.SpecificationError(ErrorText.of(transcript, standardError, folder));
    }

    private TlcOutcome failure(int exitCode) {
        String details = ErrorText.of(transcript, standardError, folder);
        Message message = new Message(
                CommandMistake.TLC_ENDED,
                "TLC ended without a verdict, exit code " + exitCode
                        + (FROM_OUTSIDE.contains(exitCode) ? " (it was killed from outside)" : ""),
                "check again");
        return new TlcOutcome.ToolFailure(message + (details.isEmpty() ? "" : "\n" + details));
    }

    private static Optional<String> name(TlcMessage message) {
        Matcher matcher = NAME.matcher(message.text().lines().findFirst().orElse(""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
