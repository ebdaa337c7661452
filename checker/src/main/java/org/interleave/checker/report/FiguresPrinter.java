package org.interleave.checker.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;

/** Prints how far a search went: {@code 2308 distinct states, 5798 generated, depth 25, TLC, 0.9 s}. */
final class FiguresPrinter {
    private FiguresPrinter() {}

    /** The figures of the search behind a result, if it says any. */
    static Optional<String> of(PropertyResult result) {
        return result.search().map(search -> line(result, search));
    }

    /** The figures of the search that saw most of a protocol, if any did. */
    static Optional<String> of(ProtocolResult result) {
        return result.widest().flatMap(FiguresPrinter::of);
    }

    /** How many states are left where it does not matter who is who, if that was looked at. */
    static Optional<String> symmetric(ProtocolResult result) {
        return result.symmetric()
                .map(search -> "with symmetry: " + search.distinctStates() + " distinct states, "
                        + search.generatedStates() + " generated, the same verdicts");
    }

    /** How many states of several protocols were searched, and whether that was all of them. */
    static String sum(List<ProtocolResult> results) {
        List<Search> searches = results.stream()
                .flatMap(result -> result.widest().flatMap(PropertyResult::search).stream())
                .toList();
        long incomplete = searches.stream().filter(search -> !search.complete()).count();
        return searches.stream().mapToLong(Search::distinctStates).sum() + " distinct states, "
                + searches.stream().mapToLong(Search::generatedStates).sum() + " generated, in "
                + SummaryPrinter.count(results.size(), "protocol")
                + (incomplete == 0 ? "" : "; search not complete in " + incomplete);
    }

    private static String line(PropertyResult result, Search search) {
        StringBuilder line = new StringBuilder();
        line.append(search.distinctStates()).append(" distinct states, ");
        line.append(search.generatedStates()).append(" generated");
        search.depth().ifPresent(depth -> line.append(", depth ").append(depth));
        if (!search.complete()) {
            line.append(", search not complete");
        }
        line.append(", ").append(result.engine().orElseThrow());
        line.append(String.format(Locale.ROOT, ", %.1f s", result.time().toMillis() / 1000.0));
        return line.toString();
    }
}
