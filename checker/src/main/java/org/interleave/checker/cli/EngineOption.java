package org.interleave.checker.cli;

import java.util.Optional;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.JdkCompiler;
import picocli.CommandLine.Option;

/** Which engines decide, as the user says it. */
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "Who decides: tlc; fast, the protocol compiled to Java; or both, which must agree. If not given:"
                            + " both without a command and for explain and ablate, fast with --watch, else tlc.")
    private Optional<EngineChoice> engine = Optional.empty();

    /**
     * The engines that the user asked for, or the usual ones. Where Java has no compiler, TLC decides alone instead of these.
     *
     * @throws CannotCompileException if the user asked for what takes a compiler, and there is none
     */
    EngineChoice or(EngineChoice usual, CheckRunner runner, Output output) {
        EngineChoice choice = engine.orElse(usual);
        if (choice == EngineChoice.TLC || runner.hasFast()) {
            return choice;
        }
        if (engine.isPresent()) {
            throw JdkCompiler.missing(
                    "there is no fast checker for --engine " + choice, "use the java of a JDK, or say --engine tlc");
        }
        output.err()
                .println("this Java cannot compile, so TLC decides alone; use the java of a JDK to have both engines");
        output.err().flush();
        return EngineChoice.TLC;
    }
}
