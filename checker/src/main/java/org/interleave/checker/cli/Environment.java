package org.interleave.checker.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;

/** Tells failures for which the program is not to blame, but what is around it: its memory, and its own files. */
final class Environment {
    private static final long BYTES_OF_MEGABYTE = 1 << 20;

    private static final String CHANGED = "the classes of this program were written anew while it ran";

    /** Of classes that are there and fit together Java throws none of these. */
    private static final List<Class<? extends Throwable>> UNFIT =
            List.of(LinkageError.class, ClassNotFoundException.class, ZipException.class, InternalError.class);

    private Environment() {}

    /** What the user is told of such a failure; empty of any other. */
    static Optional<Message> message(Throwable failure) {
        if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            return Optional.of(outOfMemory());
        }
        if (ProgramFiles.haveChanged()) {
            return Optional.of(classes(CHANGED + ": Java says: " + innermost(failure)));
        }
        boolean authors = causes(failure).anyMatch(ExceptionInInitializerError.class::isInstance);
        return causes(failure)
                .filter(cause -> !authors && UNFIT.stream().anyMatch(unfit -> unfit.isInstance(cause)))
                .findFirst()
                .map(cause -> classes("classes are missing, or were written anew while this program ran: Java says: "
                        + oneLine(cause)));
    }

    /**
     * Finds out whether runs failed for that reason.
     *
     * @throws ProgramChangedException if a run has failed, and the files of this program have changed
     */
    static void mustBeAsItWas(List<ProtocolResult> results) {
        Optional<PropertyResult> failed = results.stream()
                .flatMap(result -> result.properties().stream())
                .filter(property -> property.verdict() == Verdict.TOOL_FAILURE)
                .findFirst();
        if (failed.isPresent() && ProgramFiles.haveChanged()) {
            throw new ProgramChangedException(classes(CHANGED + ": "
                    + failed.map(property -> property.protocol() + " " + property.property())
                            .orElse("")
                    + " could not be decided"));
        }
    }

    private static Message outOfMemory() {
        return new Message(
                CommandMistake.OUT_OF_MEMORY,
                "this program itself has no room in its " + Runtime.getRuntime().maxMemory() / BYTES_OF_MEGABYTE
                        + " MB of heap",
                "give it more: java -Xmx4g, under Maven MAVEN_OPTS=-Xmx4g");
    }

    private static Message classes(String problem) {
        return new Message(
                CommandMistake.CLASSES_CHANGED,
                problem,
                "start it again when nothing compiles or packages any more; if that does not help, build it anew");
    }

    private static String innermost(Throwable failure) {
        return oneLine(causes(failure).reduce(failure, (outer, inner) -> inner));
    }

    private static String oneLine(Throwable failure) {
        return failure.toString().replaceAll("\\s+", " ");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, outer -> outer.map(Throwable::getCause))
                .map(Optional::orElseThrow)
                .limit(100);
    }
}
