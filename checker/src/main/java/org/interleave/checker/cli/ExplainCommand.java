package org.interleave.checker.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.BesidePrinter;
import org.interleave.checker.report.Confirmation;
import org.interleave.checker.report.ExplanationPrinter;
import org.interleave.checker.report.MarkdownPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks one property and tells all about it. */
@Command(
        name = "explain",
        description = "Checks one property and shows its trace in full: the C text of each step, its line in the"
                + " protocol, and the variables it changes.")
final class ExplainCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final CheckRunner runner;
    private final Output output;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Mixin
    private final FormOptions form = new FormOptions();

    @Parameters(index = "0", paramLabel = "PROTOCOL", description = "The protocol.")
    private String protocol = "";

    @Parameters(index = "1", paramLabel = "PROPERTY", description = "Its property.")
    private String property = "";

    @Option(names = "--markdown", description = "Print headline, interleaving and what is wrong as Markdown.")
    private boolean markdown;

    @Option(
            names = "--against",
            paramLabel = "PROTOCOL",
            description = "Show the same property of another protocol as well, and the steps of both side by side.")
    private Optional<String> against = Optional.empty();

    ExplainCommand(Catalogue catalogue, CheckRunner runner, Output output) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<String> names =
                Stream.concat(Stream.of(protocol), against.stream()).toList();
        List<ProtocolEntry> named = UserMistakeException.each(names, catalogue::named);
        List<ProtocolEntry> entries = UserMistakeException.each(
                named, entry -> PropertyNames.having(property, List.of(entry)).get(0));
        EngineChoice engines = engine.or(EngineChoice.BOTH, runner, output);
        CheckOptions only = options.checkOptions().only(property);
        return markdown ? markdown(entries, only, engines) : text(entries, only, engines);
    }

    private int text(List<ProtocolEntry> entries, CheckOptions only, EngineChoice engines) {
        FastFirst.Question<List<ProtocolResult>> question =
                new FastFirst.Question<>(check -> check.apply(entries), Confirmation::isDecided, this::lines);
        FastFirst.Answered<List<ProtocolResult>> answered;
        Cached cached;
        try (Progress progress = Progress.on(output.err())) {
            cached = new Cached(progress);
            answered = new FastFirst(runner, only, output).ask(question, engines, cached);
        }
        output.print(cached.lines());
        int status = ExitStatus.of(answered.answer());
        return status == ExitStatus.OK && !answered.warnings().isEmpty() ? ExitStatus.UNEXPECTED : status;
    }

    /** What is printed is to be copied, so nothing stands beside it. */
    private int markdown(List<ProtocolEntry> entries, CheckOptions only, EngineChoice engines) {
        List<ProtocolResult> results;
        try (Progress progress = Progress.on(output.err())) {
            results = new Engines(runner, new Output(output.err(), output.err(), output.paint()))
                    .check(entries, only, engines, progress)
                    .results();
        }
        output.print(lines(results));
        return ExitStatus.of(results);
    }

    private List<String> lines(List<ProtocolResult> results) {
        ProtocolResult one = results.get(0);
        if (against.isPresent()) {
            // A protocol against itself is checked once.
            ProtocolResult other = results.get(results.size() - 1);
            return markdown
                    ? BesidePrinter.markdown(one, other, form.form())
                    : BesidePrinter.lines(one, other, output.paint(), form.form());
        }
        return markdown
                ? MarkdownPrinter.lines(one, form.form())
                : ExplanationPrinter.lines(one, output.paint(), form.form());
    }
}
