package org.interleave.checker.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the tree of a protocol. */
@Command(
        name = "show",
        description =
                "Prints what a protocol does and what is asked of it: its state, its processes and its properties.")
final class ShowCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final Output output;

    @Parameters(index = "0", paramLabel = "PROTOCOL", description = "The protocol.")
    private String protocol = "";

    ShowCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() {
        output.print(TreeText.withProperties(catalogue.named(protocol)).lines().toList());
        return ExitStatus.OK;
    }
}
