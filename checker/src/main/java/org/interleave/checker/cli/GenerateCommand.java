package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interleave.checker.check.CheckableProtocols;
import org.interleave.checker.expectation.ProtocolEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the generated modules of protocols, or finds out whether they are what they should be. */
@Command(
        name = "generate",
        description =
                "Writes the TLA+ module, its PlusCal translation and the cfg files of protocols. Writes only what has changed.")
final class GenerateCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final Output output;

    @Parameters(
            paramLabel = "PROTOCOL",
            arity = "0..*",
            description = "Write or compare the files of these protocols only; those of every protocol if none.")
    private List<String> protocols = List.of();

    @Option(
            names = "--check",
            description = "Write nothing; fail with a unified diff if the files are not what they should be.")
    private boolean check;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description =
                    "Where the files are; src/main/tla and src/main/pluscal of the protocols' Maven module if not "
                            + "given.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--java",
            paramLabel = "DIR",
            description = "Where the Java class of each protocol belongs too; none is written if not given.")
    private Optional<Path> java = Optional.empty();

    GenerateCommand(Catalogue catalogue, Output output) {
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public Integer call() {
        List<ProtocolEntry> entries = protocols.isEmpty()
                ? catalogue.all()
                : UserMistakeException.each(protocols.stream().distinct().toList(), catalogue::named);
        CheckableProtocols sound = CheckableProtocols.of(entries);
        GeneratedModules modules = GeneratedModules.of(sound.entries(), directory);
        if (java.isPresent()) {
            modules = modules.with(JavaSources.of(sound.entries(), java.orElseThrow(), output));
        }
        int status = check ? compare(modules, sound.mistakes().isEmpty()) : write(modules);
        return Mistakes.told(sound.mistakes(), output) ? ExitStatus.MISTAKE : status;
    }

    private int write(GeneratedModules modules) {
        Map<Path, String> stale = modules.stale();
        WholeFiles.write(stale);
        List<String> lines = new ArrayList<>();
        stale.keySet().forEach(file -> lines.add("wrote " + file));
        lines.add(modules.size() + " files, " + stale.size() + " written, " + (modules.size() - stale.size())
                + " as they were");
        output.print(lines);
        return ExitStatus.OK;
    }

    private int compare(GeneratedModules modules, boolean complete) {
        List<String> differences = modules.differences(protocols, complete);
        output.print(differences.isEmpty() ? List.of(modules.size() + " files, all as they should be") : differences);
        return differences.isEmpty() ? ExitStatus.OK : ExitStatus.UNEXPECTED;
    }
}
