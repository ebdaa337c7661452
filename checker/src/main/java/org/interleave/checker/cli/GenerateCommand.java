package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interleave.checker.report.MavenCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the generated modules of all protocols, or finds out whether they are what they should be. */
@Command(
        name = "generate",
        description = "Writes the TLA+ module and the cfg files of every protocol. Writes only what has changed.")
final class GenerateCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final Output output;

    @Option(
            names = "--check",
            description = "Write nothing; fail with a unified diff if the files are not what they should be.")
    private boolean check;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Where the files are; src/main/tla of the protocols' Maven module if not given.")
    private Optional<Path> directory = Optional.empty();

    GenerateCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() {
        GeneratedModules modules = GeneratedModules.of(catalogue.all(), directory);
        Map<Path, String> stale = modules.stale();
        return check ? compare(modules, stale) : write(modules, stale);
    }

    private int write(GeneratedModules modules, Map<Path, String> stale) {
        WholeFiles.write(stale);
        List<String> lines = new ArrayList<>();
        stale.keySet().forEach(file -> lines.add("wrote " + file));
        lines.add(modules.size() + " files, " + stale.size() + " written, " + (modules.size() - stale.size())
                + " as they were");
        output.print(lines);
        return ExitStatus.OK;
    }

    private int compare(GeneratedModules modules, Map<Path, String> stale) {
        List<String> lines = new ArrayList<>();
        stale.keySet().forEach(file -> lines.addAll(modules.difference(file)));
        List<Path> strangers = modules.strangers();
        strangers.forEach(file -> lines.add(file + " is not generated from any protocol; delete or move it"));
        if (!stale.isEmpty()) {
            lines.add(stale.size() + " of " + modules.size() + " files are not what they should be; refresh them with");
            lines.add("  " + MavenCommand.with("generate"));
        } else if (strangers.isEmpty()) {
            lines.add(modules.size() + " files, all as they should be");
        }
        output.print(lines);
        return stale.isEmpty() && strangers.isEmpty() ? ExitStatus.OK : ExitStatus.UNEXPECTED;
    }
}
