package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.trace.Trace;

/**
 * Compares what the fast checker says with what TLC says: the verdicts, the figures of searches that saw every state, and
 * how long the behaviours are that end in a bad state, since both find the shortest. TLC is the referee.
 */
public final class EngineComparison {
    private EngineComparison() {}

    /**
     * Compares results of the same protocols.
     *
     * @param tlc what TLC says
     * @param fast what the fast checker says of the same protocols, in the same order
     * @return TLC's results; where the other says something else, with a warning
     */
    public static List<ProtocolResult> of(List<ProtocolResult> tlc, List<ProtocolResult> fast) {
        List<ProtocolResult> compared = new ArrayList<>();
        for (int i = 0; i < tlc.size(); i++) {
            ProtocolResult referee = tlc.get(i);
            List<String> warnings = new ArrayList<>(referee.warnings());
            for (String difference : differences(referee, fast.get(i))) {
                warnings.add(warning(difference));
            }
            compared.add(new ProtocolResult(referee.session(), referee.properties(), warnings, referee.symmetric()));
        }
        return compared;
    }

    /**
     * Complains of a difference.
     *
     * @param difference what differs
     * @return what the user is told of it
     */
    public static String warning(String difference) {
        return new Message(
                        CommandMistake.ENGINES_DIFFER,
                        difference,
                        "trust TLC, and report this: it is a mistake of the fast checker, or of the module")
                .toString();
    }

    /**
     * Finds what differs in two results of one protocol.
     *
     * @param tlc what TLC says
     * @param fast what the fast checker says
     * @return a sentence for each verdict and figure that differs; nothing about what one of them did not decide
     */
    public static List<String> differences(ProtocolResult tlc, ProtocolResult fast) {
        Map<String, PropertyResult> others = fast.properties().stream()
                .collect(Collectors.toMap(PropertyResult::property, Function.identity(), (one, other) -> one));
        List<String> differences = new ArrayList<>();
        for (PropertyResult one : tlc.properties()) {
            PropertyResult other = others.get(one.property());
            if (other != null && isDifferent(one, other)) {
                differences.add(one.protocol() + " " + one.property() + ": TLC says " + one.outcome()
                        + ", and the fast checker says " + other.outcome());
            }
        }
        String protocol = tlc.protocol().name();
        difference(protocol, complete(tlc), complete(fast)).ifPresent(differences::add);
        difference(protocol + " with symmetry", tlc.symmetric(), fast.symmetric())
                .ifPresent(differences::add);
        return differences;
    }

    /**
     * Finds what TLC decides and the fast checker does not.
     *
     * @param tlc what TLC says
     * @param fast what the fast checker says
     * @return the properties of which only TLC knows whether they hold, by name
     */
    public static List<String> undecided(ProtocolResult tlc, ProtocolResult fast) {
        Set<String> decided = decided(fast).collect(Collectors.toSet());
        return decided(tlc).filter(property -> !decided.contains(property)).toList();
    }

    private static Stream<String> decided(ProtocolResult result) {
        return result.properties().stream()
                .filter(property -> property.verdict().isDecided())
                .map(PropertyResult::property);
    }

    private static Optional<String> difference(String where, Optional<Search> tlc, Optional<Search> fast) {
        return tlc.isPresent() && fast.isPresent() && !tlc.equals(fast)
                ? Optional.of(where + ": TLC finds " + words(tlc.orElseThrow()) + ", and the fast checker finds "
                        + words(fast.orElseThrow()))
                : Optional.empty();
    }

    private static boolean isDifferent(PropertyResult one, PropertyResult other) {
        if (!one.verdict().isDecided() || !other.verdict().isDecided()) {
            return false;
        }
        if (one.verdict() != other.verdict()) {
            return true;
        }
        Optional<Integer> length = length(one);
        Optional<Integer> otherLength = length(other);
        return length.isPresent() && otherLength.isPresent() && !length.equals(otherLength);
    }

    /** How long a behaviour is that ends where something is wrong; one without end may have any length. */
    private static Optional<Integer> length(PropertyResult result) {
        return result.verdict() == Verdict.VIOLATED
                ? result.trace()
                        .filter(trace -> trace.loopStart().isEmpty() && !trace.stuttering())
                        .map(Trace::length)
                : Optional.empty();
    }

    private static Optional<Search> complete(ProtocolResult result) {
        return result.searched().stream()
                .flatMap(property -> property.search().stream())
                .filter(Search::complete)
                .findFirst();
    }

    private static String words(Search search) {
        return search.distinctStates() + " distinct states, " + search.generatedStates() + " generated, depth "
                + search.depth().orElse(0);
    }
}
