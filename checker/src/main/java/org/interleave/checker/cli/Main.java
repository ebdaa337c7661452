package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.interleave.checker.expectation.Expectations;

/** Runs the program: {@code mvn -q compile exec:java}, with its arguments in {@code -Dexec.args}. */
public final class Main {
    private Main() {}

    /**
     * Runs the program, and ends this JVM with its exit code. Nothing is ever thrown: under Maven the user would see
     * Maven's words for it.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        try {
            Failures.rehearse();
            Output output =
                    new Output(new PrintWriter(System.out, true, Charset.defaultCharset()), err, new AnsiPaint());
            return InterleaveCommand.commandLine(new Catalogue(Expectations::all), new EngineRunner(true), output)
                    .execute(arguments);
        } catch (Throwable e) {
            return Failures.report(e, err);
        }
    }
}
