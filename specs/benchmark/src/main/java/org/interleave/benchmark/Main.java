package org.interleave.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interleave.checker.tlc.TlaTools;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The benchmark: {@code mvn -q -P benchmark compile exec:java}. */
@Command(
        name = "benchmark",
        description = "Measures the fast checker beside TLC and Spin.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Main implements Callable<Integer> {
    @Parameters(description = "The cases; all but the large ones if none is given.")
    private List<String> cases = new ArrayList<>();

    @Option(names = "--large", description = "The large cases, too, which take minutes.")
    private boolean large;

    @Option(names = "--rounds", defaultValue = "5", description = "How often each contender runs (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--threads", defaultValue = "1", description = "Threads of all but Spin (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--memory", defaultValue = "4096", description = "Most memory of each in MB (${DEFAULT-VALUE}).")
    private int megabytes;

    @Option(names = "--only-ours", description = "Neither TLC nor Spin.")
    private boolean onlyOurs;

    @Option(names = "--no-inner", description = "Leaves out the inner loops.")
    private boolean withoutInner;

    @Option(names = "--quick", description = "Looks at the inner loops only shortly, to see that they run.")
    private boolean quick;

    @Option(names = "--report", description = "The page that the tables are put into; the console if not given.")
    private Optional<Path> report = Optional.empty();

    /** For picocli. */
    public Main() {}

    /**
     * Measures.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new Main())
                .setExecutionExceptionHandler((e, commandLine, parsed) -> {
                    if (e instanceof FailedRunException || e instanceof IllegalArgumentException) {
                        System.err.println(e.getMessage());
                        return 1;
                    }
                    throw e;
                })
                .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() {
        double loadBefore = Machine.load();
        List<Case> chosen = chosen();
        FastChecker ours = new FastChecker(threads, megabytes);
        List<String> facts = new ArrayList<>(Machine.facts());
        List<Contender> contenders = contenders(ours, facts);

        Map<Case, List<Series>> measured = new LinkedHashMap<>();
        Map<Case, Way.Ways> ways = new LinkedHashMap<>();
        Rounds all = new Rounds(contenders, rounds, System.err::println);
        for (Case one : chosen) {
            measured.put(one, all.measure(one));
            if (one.size() == Case.Size.NORMAL) {
                ways.put(one, Way.measure(one, ours));
            }
        }

        Report text = new Report();
        text.runs(measured);
        text.ratios(measured);
        text.ways(ways);
        if (!withoutInner) {
            text.loops(InnerLoops.measure(quick));
        }
        facts.add("threads: " + threads + "; memory: at most " + megabytes + " MB each; rounds: " + rounds);
        facts.add(Machine.number("load of the machine: %.2f before", loadBefore)
                + Machine.number(", %.2f after", Machine.load()));
        text.head(facts);
        report.ifPresentOrElse(file -> ReportFile.write(file, text.toString()), () -> System.out.println(text));
        return 0;
    }

    private List<Case> chosen() {
        return cases.isEmpty()
                ? Cases.ALL.stream()
                        .filter(one -> one.size() == Case.Size.NORMAL || (large && one.size() == Case.Size.LARGE))
                        .toList()
                : cases.stream().map(Cases::named).toList();
    }

    private List<Contender> contenders(FastChecker ours, List<String> facts) {
        List<Contender> contenders = new ArrayList<>(List.of(ours));
        if (onlyOurs) {
            return contenders;
        }
        facts.add("TLC: " + TlaTools.find().fileName());
        contenders.add(new Tlc(Tlc.Source.GENERATED, threads, megabytes));
        contenders.add(new Tlc(Tlc.Source.WRITTEN_BY_HAND, threads, megabytes));
        Optional<String> missing = Spin.missing();
        if (missing.isPresent()) {
            facts.add(missing.orElseThrow());
            System.err.println(missing.orElseThrow());
        } else {
            contenders.add(new Spin(megabytes));
            facts.add("Spin: " + Machine.version(List.of("spin", "-V")));
            facts.add("gcc: " + Machine.version(List.of("gcc", "--version")));
        }
        return contenders;
    }
}
