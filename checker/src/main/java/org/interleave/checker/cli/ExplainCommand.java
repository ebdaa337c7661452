package org.interleave.checker.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.ExplanationPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private final FormOptions form = new FormOptions();

    @Parameters(index = "0", paramLabel = "PROTOCOL", description = "The protocol.")
    private String protocol = "";

    @Parameters(index = "1", paramLabel = "PROPERTY", description = "Its property.")
    private String property = "";

    ExplainCommand(Catalogue catalogue, CheckRunner runner, Output output) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<ProtocolEntry> entries = PropertyNames.having(property, List.of(catalogue.named(protocol)));
        CheckOptions only = options.checkOptions().only(property);
        List<ProtocolResult> results;
        Remembered remembered;
        try (Progress progress = Progress.on(output.err())) {
            remembered = new Remembered(progress);
            results = runner.run(entries, only, remembered);
        }
        results.forEach(result -> output.print(ExplanationPrinter.lines(result, output.paint(), form.form())));
        output.print(remembered.lines());
        return ExitStatus.of(results);
    }
}
