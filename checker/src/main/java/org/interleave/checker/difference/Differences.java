package org.interleave.checker.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;

/** Compares the results of two checks. Times and behaviours are not compared: there may be several shortest ones. */
public final class Differences {
    private static final Pattern LINE = Pattern.compile("\\.java:\\d+\\)");

    private final List<Difference> differences = new ArrayList<>();

    private Differences() {}

    /**
     * Compares results.
     *
     * @param before the results of all protocols, before
     * @param now the results of all protocols, now
     * @return what differs, in the order of the protocols and of their properties
     */
    public static List<Difference> between(List<ProtocolResult> before, List<ProtocolResult> now) {
        Differences found = new Differences();
        Map<String, ProtocolResult> earlier =
                byName(before, result -> result.protocol().name());
        Map<String, ProtocolResult> later =
                byName(now, result -> result.protocol().name());
        now.forEach(result -> Optional.ofNullable(earlier.get(result.protocol().name()))
                .ifPresentOrElse(
                        old -> found.compare(old, result),
                        () -> found.differences.add(new Difference.ProtocolCame(result))));
        earlier.keySet().stream()
                .filter(name -> !later.containsKey(name))
                .forEach(name -> found.differences.add(new Difference.ProtocolWent(name)));
        return List.copyOf(found.differences);
    }

    private void compare(ProtocolResult before, ProtocolResult now) {
        Map<String, PropertyResult> earlier = byName(before.properties(), PropertyResult::property);
        Map<String, PropertyResult> later = byName(now.properties(), PropertyResult::property);
        for (PropertyResult result : now.properties()) {
            PropertyResult old = earlier.get(result.property());
            if (old == null) {
                differences.add(new Difference.PropertyCame(now.session(), result));
            } else if (!old.outcome().equals(result.outcome())) {
                differences.add(new Difference.OutcomeChanged(now.session(), old, result));
            } else if (meansSomethingElse(old, result)) {
                differences.add(new Difference.SameOutcome(now.session(), result));
            }
        }
        before.properties().stream()
                .filter(old -> !later.containsKey(old.property()))
                .forEach(old -> differences.add(new Difference.PropertyWent(old)));
        beyond(before.warnings(), now.warnings())
                .forEach(warning -> differences.add(new Difference.WarningCame(warning)));
        beyond(now.warnings(), before.warnings())
                .forEach(warning -> differences.add(new Difference.WarningWent(warning)));
        compareSearches(before, now);
    }

    private static boolean meansSomethingElse(PropertyResult before, PropertyResult now) {
        boolean surprise = !before.isAsExpected() && !now.isAsExpected();
        return before.isAsExpected() != now.isAsExpected()
                || (surprise
                        && !before.expected().toString().equals(now.expected().toString()))
                || (!now.verdict().isDecided() && !before.message().equals(now.message()));
    }

    private void compareSearches(ProtocolResult before, ProtocolResult now) {
        Optional<Search> old = complete(before);
        Optional<Search> fresh = complete(now);
        if (old.isPresent() && fresh.isPresent() && differ(old.orElseThrow(), fresh.orElseThrow())) {
            differences.add(
                    new Difference.SearchChanged(now.protocol().name(), old.orElseThrow(), fresh.orElseThrow()));
        }
    }

    private static boolean differ(Search before, Search now) {
        boolean deeper = before.depth().isPresent()
                && now.depth().isPresent()
                && !before.depth().equals(now.depth());
        return deeper
                || before.distinctStates() != now.distinctStates()
                || before.generatedStates() != now.generatedStates();
    }

    private static Optional<Search> complete(ProtocolResult result) {
        return result.widest().flatMap(PropertyResult::search).filter(Search::complete);
    }

    /** The warnings that are not among the others, wherever in the file they are about. */
    private static Stream<String> beyond(List<String> others, List<String> warnings) {
        List<String> known = others.stream().map(Differences::withoutLine).toList();
        return warnings.stream().filter(warning -> !known.contains(withoutLine(warning)));
    }

    private static String withoutLine(String warning) {
        return LINE.matcher(warning).replaceFirst(".java)");
    }

    private static <T> Map<String, T> byName(List<T> results, Function<T, String> name) {
        return results.stream()
                .collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
