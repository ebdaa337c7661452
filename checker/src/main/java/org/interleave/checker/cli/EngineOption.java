package org.interleave.checker.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which engines decide, as the user says it. */
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "Who decides: tlc; fast, the protocol compiled to Java; or both, which must agree. If not given:"
                            + " both without a command, fast with --watch, else tlc.")
    private Optional<EngineChoice> engine = Optional.empty();

    EngineChoice or(EngineChoice usual) {
        return engine.orElse(usual);
    }
}
