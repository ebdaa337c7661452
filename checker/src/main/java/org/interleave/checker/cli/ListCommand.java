package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.interleave.checker.expectation.ProtocolEntry;
import picocli.CommandLine.Command;

/** Lists the protocols. */
@Command(name = "list", description = "Lists the protocols; those with a star are checked without being asked for.")
final class ListCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final Output output;

    ListCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>();
        for (ProtocolEntry entry : catalogue.all()) {
            lines.add((entry.featured() ? "* " : "  ") + entry.name());
            lines.add("      " + entry.maker().get().build().about().title());
        }
        output.print(lines);
        return ExitStatus.OK;
    }
}
