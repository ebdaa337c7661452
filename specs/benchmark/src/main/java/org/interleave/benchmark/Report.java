package org.interleave.benchmark;

import static org.interleave.benchmark.Machine.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Writes what was measured as Markdown. */
final class Report {
    private static final double MEGA = 1 << 20;

    private final List<String> parts = new ArrayList<>();

    /** On what it was measured, and how. */
    void head(List<String> facts) {
        parts.add(0, String.join("\n", facts.stream().map(fact -> "- " + fact).toList()));
    }

    /** What every contender took for every protocol. */
    void runs(Map<Case, List<Series>> measured) {
        Table table = new Table(
                2,
                "protocol",
                "by",
                "distinct",
                "generated",
                "search, s",
                "states/s",
                "wall, s",
                "bytes/state",
                "peak, MB");
        measured.forEach((one, all) -> all.forEach(series -> table.row(
                one.name(),
                series.contender(),
                Long.toString(series.any().distinct()),
                Long.toString(series.any().generated()),
                spread(series, Measurement::searchSeconds),
                number("%.0f", series.any().distinct() / series.median(Measurement::searchSeconds)),
                spread(series, Measurement::wallSeconds),
                bytesPerState(series).map(bytes -> number("%.1f", bytes)).orElse(""),
                series.any().peakBytes().isEmpty()
                        ? ""
                        : number("%.0f", series.median(run -> run.peakBytes().orElse(0) / MEGA)))));
        parts.add("## Runs\n\n" + table);
    }

    /** How often the first contender goes into the others. */
    void ratios(Map<Case, List<Series>> measured) {
        Table table = new Table(
                1,
                "protocol",
                "TLC, our module",
                "TLC, by hand",
                "Spin",
                "TLC on ours : by hand",
                "bytes/state : Spin's");
        measured.forEach((one, all) -> {
            Optional<Series> ours = find(all, "Interleave");
            Optional<Series> generated = find(all, "TLC, our module");
            Optional<Series> byHand = find(all, "TLC, by hand");
            Optional<Series> spin = find(all, "Spin");
            table.row(
                    one.name(),
                    times(ours, generated),
                    times(ours, byHand),
                    times(ours, spin),
                    times(generated, byHand),
                    ours.flatMap(Report::bytesPerState)
                            .flatMap(mine ->
                                    spin.flatMap(Report::bytesPerState).map(theirs -> number("%.2f", mine / theirs)))
                            .orElse(""));
        });
        parts.add(
                "## Ratios\n\nThe fast checker finds so many times the distinct states a second that the one in the column finds:"
                        + " the middle of all rounds, the least and the most.\n\n" + table);
    }

    /** How long it takes before there is a first state, and until the verdict. */
    void ways(Map<Case, Way.Ways> ways) {
        Table table = new Table(
                2,
                "protocol",
                "JVM",
                "build and lower",
                "emit",
                "emit, compile, load",
                "first state",
                "search",
                "protocol to verdict");
        ways.forEach((one, both) -> {
            way(table, one.name(), "cold", both.cold());
            way(table, one.name(), "warm", both.warm());
        });
        parts.add("## The way there\n\nIn milliseconds.\n\n" + table);
    }

    private static void way(Table table, String name, String jvm, Way way) {
        table.row(
                name,
                jvm,
                milliseconds(way.lower()),
                milliseconds(way.emit()),
                milliseconds(way.compile()),
                number("%.3f", 1000 * way.firstState()),
                milliseconds(way.search()),
                milliseconds(way.verdict()));
    }

    /** What the inner loops take for one state. */
    void loops(List<InnerLoops.Loop> loops) {
        Table table = new Table(2, "loop", "protocol", "ns/state", "+-");
        loops.forEach(loop -> table.row(
                loop.what(),
                loop.protocol(),
                number("%.1f", loop.nanoseconds()),
                Double.isNaN(loop.error()) ? "" : number("%.1f", loop.error())));
        parts.add("## Inner loops\n\n" + table);
    }

    private static Optional<Series> find(List<Series> all, String contender) {
        return all.stream()
                .filter(series -> series.contender().equals(contender))
                .findFirst();
    }

    /** The one and the other of a round are compared, since they ran side by side; the middle of all rounds counts. */
    private static String times(Optional<Series> one, Optional<Series> other) {
        return one.flatMap(mine -> other.map(theirs -> {
                    double[] ratios = IntStream.range(0, mine.runs().size())
                            .mapToDouble(round -> theirs.runs().get(round).searchSeconds()
                                    / mine.runs().get(round).searchSeconds())
                            .sorted()
                            .toArray();
                    return number("%.2f", ratios[(ratios.length - 1) / 2]) + " (" + number("%.2f", ratios[0]) + " to "
                            + number("%.2f", ratios[ratios.length - 1]) + ")";
                }))
                .orElse("");
    }

    private static Optional<Double> bytesPerState(Series series) {
        Measurement any = series.any();
        return any.keptBytes().isEmpty()
                ? Optional.empty()
                : Optional.of((double) any.keptBytes().getAsLong() / any.distinct());
    }

    private static String spread(Series series, ToDoubleFunction<Measurement> what) {
        return number("%.3f", series.median(what)) + " (" + number("%.3f", series.least(what)) + " to "
                + number("%.3f", series.most(what)) + ")";
    }

    private static String milliseconds(double seconds) {
        return number("%.1f", 1000 * seconds);
    }

    @Override
    public String toString() {
        return String.join("\n\n", parts);
    }
}
