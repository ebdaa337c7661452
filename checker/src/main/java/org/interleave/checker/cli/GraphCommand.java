package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interleave.checker.check.StateDiagrams;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.JdkCompiler;
import org.interleave.checker.graph.DotPrinter;
import org.interleave.checker.graph.StateDiagram;
import org.interleave.checker.graph.SvgPrinter;
import org.interleave.checker.mistake.CommandMistake;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws all states of a small protocol. */
@Command(
        name = "graph",
        description = "Draws all states of a protocol and the steps between them, with initial states, violations and"
                + " deadlocks marked.")
final class GraphCommand implements Callable<Integer> {
    private static final int LIMIT = 300;

    /** With more, the layout takes minutes. */
    private static final long STEPS_A_STATE = 3;

    private final Catalogue catalogue;
    private final Output output;

    @Parameters(index = "0", paramLabel = "PROTOCOL", description = "The protocol.")
    private String protocol = "";

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Format format = new Format();

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it; it is printed if not given.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "How many states there may be; 300 if not given.")
    private Optional<Integer> limit = Optional.empty();

    /** At most one of these is said. */
    static final class Format {
        @Option(names = "--dot", description = "Draw it in DOT, the language of Graphviz; also if nothing is said.")
        private boolean dot;

        @Option(names = "--svg", description = "Draw it as SVG.")
        private boolean svg;
    }

    GraphCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        int most = RunOptions.atLeast(1, "--limit", limit).orElse(LIMIT);
        ProtocolEntry entry = catalogue.named(protocol);
        if (!JdkCompiler.isThere()) {
            throw JdkCompiler.missing("the states cannot be found for a picture", "use the java of a JDK");
        }
        file.ifPresent(picture -> WholeFiles.mustBeWritable(List.of(new NamedFile("--output", picture))));
        String picture;
        try (Progress progress = Progress.on(output.err())) {
            progress.planned(1);
            picture = picture(diagram(entry, most, progress), most, progress);
        }
        if (file.isPresent()) {
            WholeFiles.write(Map.of(file.orElseThrow(), picture));
        } else {
            output.print(picture.lines().toList());
        }
        return ExitStatus.OK;
    }

    private String picture(StateDiagram diagram, int most, Progress progress) throws InterruptedException {
        if (format.dot || !format.svg) {
            return String.join("\n", DotPrinter.lines(diagram)) + "\n";
        }
        int steps = diagram.steps().size();
        if (steps > most * STEPS_A_STATE) {
            throw new UserMistakeException(
                    CommandMistake.TOO_MANY_STATES,
                    diagram.protocol() + " has " + steps + " steps between its states, and more than "
                            + most * STEPS_A_STATE + " take too long to lay out",
                    "let Graphviz draw what --dot prints, or say --limit N with a larger N than " + most);
        }
        progress.running(diagram.protocol() + " is laid out", diagram.states().size());
        return SvgPrinter.text(diagram);
    }

    private static StateDiagrams.Outcome outcome(ProtocolEntry entry, int most, Progress progress) {
        try {
            return StateDiagrams.of(entry.session().get(), most, progress);
        } catch (CannotCompileException e) {
            // TLC draws nothing, so it is no help here.
            throw e.advising("make it smaller");
        }
    }

    private static StateDiagram diagram(ProtocolEntry entry, int most, Progress progress) {
        StateDiagrams.Outcome outcome = outcome(entry, most, progress);
        if (outcome instanceof StateDiagrams.Outcome.TooLarge large) {
            throw new UserMistakeException(
                    CommandMistake.TOO_MANY_STATES,
                    entry.name() + " has " + (large.all() ? "" : "more than ") + large.states()
                            + " states, and a picture of more than " + most + " cannot be read",
                    "make the protocol smaller, or say --limit N with a larger N than " + most);
        }
        return ((StateDiagrams.Outcome.Drawn) outcome).diagram();
    }
}
