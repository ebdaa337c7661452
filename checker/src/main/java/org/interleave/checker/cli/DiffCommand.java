package org.interleave.checker.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.interleave.checker.difference.UnifiedDiff;
import org.interleave.checker.expectation.ProtocolEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two protocols. */
@Command(name = "diff", description = "Compares what two protocols say, as a unified diff.")
final class DiffCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final Output output;

    @Parameters(index = "0", paramLabel = "A", description = "The one protocol.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other protocol.")
    private String other = "";

    DiffCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<ProtocolEntry> both = UserMistakeException.each(List.of(one, other), catalogue::named);
        ProtocolEntry a = both.get(0);
        ProtocolEntry b = both.get(1);
        List<String> diff = UnifiedDiff.of(a.name(), TreeText.of(a), b.name(), TreeText.of(b));
        output.print(diff.isEmpty() ? List.of(a.name() + " and " + b.name() + " say the same") : diff);
        return ExitStatus.OK;
    }
}
