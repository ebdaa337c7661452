package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.text.WordUtils;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.ProtocolException;
import picocli.CommandLine.Command;

/** Lists the protocols. */
@Command(name = "list", description = "Lists the protocols; those with a star are checked without being asked for.")
final class ListCommand implements Callable<Integer> {
    private static final int WIDTH = 75;

    private final Catalogue catalogue;
    private final Output output;

    ListCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>();
        List<ProtocolException> mistakes = new ArrayList<>();
        for (ProtocolEntry entry : catalogue.all()) {
            lines.add((entry.featured() ? "* " : "  ") + entry.name());
            try {
                About about = entry.protocol().about();
                lines.addAll(below(about.title()));
                about.facts().forEach(fact -> lines.addAll(below(fact.name() + ": " + fact.text())));
            } catch (ProtocolException e) {
                lines.addAll(below("It has mistakes."));
                mistakes.add(e);
            }
        }
        output.print(lines);
        return Mistakes.told(mistakes, output) ? ExitStatus.MISTAKE : ExitStatus.OK;
    }

    private static List<String> below(String text) {
        return WordUtils.wrap(text, WIDTH, "\n", false)
                .lines()
                .map(line -> "    " + line)
                .toList();
    }
}
