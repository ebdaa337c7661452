package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.checker.watch.CompilerErrorsException;
import org.interleave.dsl.tree.ProtocolException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one message why a command failed. A user never sees a stack trace. */
final class Failures implements IExecutionExceptionHandler {
    private static final String OWN = "org.interleave.";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return report(failure, command.getErr());
    }

    /** Loads all that it takes to tell of failures, while it can be loaded: its files may be gone when it is needed. */
    static void rehearse() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int unused = report(new NoClassDefFoundError(), nowhere) + report(new IllegalStateException(), nowhere);
    }

    /** Prints the message, and gives the number with which the program ends. */
    static int report(Throwable failure, PrintWriter err) {
        if (failure instanceof CancelledException) {
            return ExitStatus.CANCELLED;
        }
        boolean mistake = failure instanceof UserMistakeException
                || failure instanceof ProtocolException
                || failure instanceof CompilerErrorsException
                || failure instanceof AuthorMistakeException;
        boolean told = mistake
                || failure instanceof ToolNotFoundException
                || failure instanceof CannotCompileException
                || failure instanceof ProgramChangedException;
        if (told) {
            err.println(failure.getMessage());
        } else {
            err.println(Environment.message(failure)
                    .map(Message::toString)
                    .orElseGet(() ->
                            "interleave: internal error: " + oneLine(failure) + own(failure) + "; please report it"));
        }
        err.flush();
        return mistake ? ExitStatus.MISTAKE : ExitStatus.UNDECIDED;
    }

    private static String oneLine(Throwable failure) {
        return failure.toString().replaceAll("\\s+", " ");
    }

    /** Where in this program it happened. */
    private static String own(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> ", at " + frame)
                .orElse("");
    }
}
