package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Ablator;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.json.AblationJson;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.report.AblationPrinter;
import org.interleave.dsl.tree.ProtocolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds out what each hunk of a patch carries. */
@Command(
        name = "ablate",
        description = "Checks a patch with some of its hunks left out, and tells which hunk carries which property:"
                + " what goes wrong without it.")
final class AblateCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final CheckRunner runner;
    private final Output output;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Mixin
    private final FormOptions form = new FormOptions();

    @Parameters(index = "0", paramLabel = "PATCH", description = "The patch: a protocol that has hunks.")
    private String patch = "";

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results to a file as well.")
    private Optional<Path> json = Optional.empty();

    AblateCommand(Catalogue catalogue, CheckRunner runner, Output output) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.output = output;
    }

    @Override
    public Integer call() {
        CheckOptions how = options.checkOptions();
        EngineChoice engines = engine.or(EngineChoice.BOTH, runner, output);
        ProtocolEntry entry = catalogue.named(patch);
        Ablator ablator = ablator(entry);
        json.ifPresent(file -> WholeFiles.mustBeWritable(List.of(new NamedFile("--json", file))));
        FastFirst.Answered<Ablation> answered;
        Cached cached;
        try (Progress progress = Progress.on(output.err())) {
            cached = new Cached(progress);
            answered = new FastFirst(runner, how, output).ask(question(ablator), engines, cached);
        }
        output.print(cached.lines());
        json.ifPresent(file -> WholeFiles.write(Map.of(file, AblationJson.text(answered.answer()))));
        if (!answered.answer().isDecided()) {
            return ExitStatus.UNDECIDED;
        }
        return answered.warnings().isEmpty() ? ExitStatus.OK : ExitStatus.UNEXPECTED;
    }

    private FastFirst.Question<Ablation> question(Ablator ablator) {
        return new FastFirst.Question<>(
                ablator::ablation,
                Ablation::isDecided,
                ablation -> AblationPrinter.lines(ablation, output.paint(), form.form()));
    }

    private Ablator ablator(ProtocolEntry entry) {
        Ablator ablator = Ablations.ablator(entry).orElseThrow(() -> notAPatch(entry));
        if (ablator.hunks().isEmpty()) {
            throw new UserMistakeException(
                    CommandMistake.NO_HUNKS,
                    entry.name() + " has no hunks to leave out",
                    "say them in hunks(), with hunk(...)");
        }
        return ablator;
    }

    private UserMistakeException notAPatch(ProtocolEntry entry) {
        List<String> patches = catalogue.all().stream()
                .filter(AblateCommand::isPatch)
                .map(ProtocolEntry::name)
                .toList();
        return new UserMistakeException(
                CommandMistake.NO_PATCH,
                entry.name() + " is no patch, so it has no hunks to leave out",
                patches.isEmpty()
                        ? "no protocol here is one: a patch is a class that extends Patch"
                        : "patches are " + String.join(", ", patches));
    }

    private static boolean isPatch(ProtocolEntry entry) {
        try {
            return Ablations.patch(entry).isPresent();
        } catch (ProtocolException e) {
            // Its mistakes are told to those who ask for it.
            return false;
        }
    }
}
