package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.CheckableProtocols;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fast.compile.JdkCompiler;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.report.ReportPrinter;
import org.interleave.checker.watch.AuthorFolders;
import org.interleave.checker.watch.Saves;
import org.interleave.checker.watch.SourceCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks protocols and reports. */
@Command(
        name = "check",
        description = "Checks protocols against what is expected of them, and shows every interleaving that breaks"
                + " a property.")
final class CheckCommand implements Callable<Integer> {
    private final Catalogue catalogue;
    private final CheckRunner runner;
    private final Output output;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Mixin
    private final WatchOptions watch = new WatchOptions();

    @Mixin
    private final ResultFiles files = new ResultFiles();

    @Mixin
    private final FormOptions form = new FormOptions();

    @Parameters(paramLabel = "PROTOCOL", arity = "0..*", description = "The protocols; the featured ones if none.")
    private List<String> protocols = List.of();

    @Option(names = "--all", description = "Check every protocol.")
    private boolean every;

    @Option(names = "--property", paramLabel = "NAME", description = "Check this property only.")
    private Optional<String> property = Optional.empty();

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Write a page to look at; without a command it is target/interleave/index.html.")
    private Optional<Path> page = Optional.empty();

    CheckCommand(Catalogue catalogue, CheckRunner runner, Output output) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.output = output;
    }

    @Override
    public Integer call() {
        return call(EngineChoice.TLC, page.map(PageFile::asked));
    }

    /** The main job: both engines decide, and there is a page. */
    Integer mainJob() {
        return call(EngineChoice.BOTH, Optional.of(PageFile.usual()));
    }

    private Integer call(EngineChoice usual, Optional<PageFile> pageFile) {
        CheckOptions all = options.checkOptions();
        CheckOptions chosen = property.map(all::only).orElse(all);
        Selection selection = new Selection(protocols, every, property);
        return watch.isAsked() ? watch(selection, chosen) : check(selection, chosen, usual, pageFile);
    }

    private int check(Selection selection, CheckOptions chosen, EngineChoice usual, Optional<PageFile> pageFile) {
        EngineChoice engines = engine.or(usual, runner, output);
        CheckableProtocols checkable = CheckableProtocols.of(selection.of(catalogue));
        List<ProtocolEntry> entries = checkable.entries();
        files.mustBeWritable(page);
        Engines.Decided decided;
        Cached cached;
        try (Progress progress = Progress.on(output.err())) {
            cached = new Cached(progress);
            decided = new Engines(runner, output).check(entries, chosen, engines, cached);
        }
        try {
            files.write(decided.results(), decided.rows());
        } finally {
            // What came out is worth being seen, also where there is no room for a file.
            output.print(ReportPrinter.lines(decided.results(), output.paint(), form.form()));
        }
        output.print(decided.notes());
        output.print(cached.lines());
        if (pageFile.isPresent() && !runner.hasFast()) {
            output.err()
                    .println(
                            "this Java cannot compile, so the page has no explorer, no pictures and no hunks; use the java"
                                    + " of a JDK to have them");
        }
        pageFile.ifPresent(
                file -> file.write(entries, decided.results(), new PatchesOfPage(catalogue, runner, chosen), output));
        return Mistakes.told(checkable.mistakes(), output) ? ExitStatus.MISTAKE : ExitStatus.of(decided.results());
    }

    private int watch(Selection selection, CheckOptions chosen) {
        page.ifPresent(file -> {
            throw new UserMistakeException(
                    CommandMistake.PAGE_WITH_WATCH,
                    "--page shows what came out when all is checked, and --watch goes on",
                    "leave out one of the two");
        });
        files.mustBeWritable(Optional.empty());
        Optional<SourceCompiler> compiler = JdkCompiler.isThere() ? SourceCompiler.find() : Optional.empty();
        if (compiler.isEmpty() && watch.wantsSources()) {
            output.err()
                    .println("this Java cannot compile, so sources are not watched, only classes that something else"
                            + " compiles; use the java of a JDK");
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        AuthorFolders folders = watch.folders(compiler.isPresent(), loader);
        Recheck recheck = new Recheck(
                folders,
                compiler,
                loader,
                selection,
                chosen,
                engine.or(compiler.isPresent() ? EngineChoice.FAST : EngineChoice.TLC, runner, output),
                new Engines(runner, output),
                output);
        return new Watch(new Saves(folders), recheck::since, new WatchReport(folders, files, output, form.form()))
                .run();
    }
}
