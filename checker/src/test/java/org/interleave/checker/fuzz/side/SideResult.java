package org.interleave.checker.fuzz.side;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.interleave.dsl.tree.Operation;

/**
 * What a side found. What it cannot say is left out, and is compared with nobody's.
 *
 * @param outcome how its search ended
 * @param message why it failed; empty if it did not
 * @param distinct how many states there are
 * @param generated how many states it came to, each as often as it did
 * @param once how many ways there are, each counted once: TLC counts one more often if its guard holds for several
 *     reasons
 * @param depth states on the longest of all shortest ways
 * @param verdicts for a property whether it holds
 */
public record SideResult(
        Outcome outcome,
        String message,
        OptionalLong distinct,
        OptionalLong generated,
        OptionalLong once,
        OptionalInt depth,
        Map<String, Boolean> verdicts) {
    /** How a search ended. */
    public enum Outcome {
        /** It saw every state. */
        COMPLETE,
        /** There are more states than it wants to see. */
        TOO_LARGE,
        /** It was not done in time, which says nothing of how many states there are. */
        OUT_OF_TIME,
        /** An expression has no value in some state, such as the first element of an empty sequence. */
        NO_VALUE,
        /** There is no state to begin with, or each lies outside of a constraint. */
        NOTHING,
        /** It knows no such protocols. */
        CANNOT,
        /** It cannot read what was printed, or broke down. */
        FAILED
    }

    /**
     * Copies the verdicts.
     *
     * @param outcome kept as it is
     * @param message kept as it is
     * @param distinct kept as it is
     * @param generated kept as it is
     * @param once kept as it is
     * @param depth kept as it is
     * @param verdicts copied, in the order of names
     */
    public SideResult {
        verdicts = new TreeMap<>(verdicts);
    }

    static SideResult of(Map<String, Boolean> verdicts) {
        return new SideResult(
                Outcome.COMPLETE,
                "",
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                verdicts);
    }

    static SideResult without(Outcome outcome, String message) {
        return new SideResult(
                outcome,
                message,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                Map.of());
    }

    /**
     * The same without saying how many states were generated.
     *
     * @return what is left
     */
    public SideResult withoutGenerated() {
        return new SideResult(outcome, message, distinct, OptionalLong.empty(), once, depth, verdicts);
    }

    /**
     * Whether a step breaks a rule or comes to a bound, so that nothing is said of what comes behind it.
     *
     * @return whether one of the rules is violated, or a bound met
     */
    public boolean isCut() {
        return verdicts.entrySet().stream()
                .anyMatch(verdict -> !verdict.getValue()
                        && (verdict.getKey().equals("TypeOK")
                                || verdict.getKey().equals(Operation.Misuse.BOUND)
                                || verdict.getKey().endsWith("Ok")));
    }
}
