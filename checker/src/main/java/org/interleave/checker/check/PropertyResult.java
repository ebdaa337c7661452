package org.interleave.checker.check;

import java.time.Duration;
import java.util.Optional;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.trace.Trace;
import org.interleave.dsl.tree.SourceLocation;

/**
 * What came out of the check of one property.
 *
 * @param protocol name of the protocol
 * @param property name of the property
 * @param kind what kind of thing was checked
 * @param expected what was expected
 * @param verdict what came out
 * @param reason why the property must hold, in the author's words
 * @param message what is wrong, in words, where anything is; empty otherwise
 * @param engine the engine that decided; none if none was asked
 * @param tool the file and version of that program
 * @param search how far it went, where it says
 * @param trace the counterexample, or the witness of what is possible
 * @param time how long the run took that decided
 * @param location where the property was declared
 */
public record PropertyResult(
        String protocol,
        String property,
        CheckKind kind,
        Expectation expected,
        Verdict verdict,
        String reason,
        String message,
        Optional<Engine> engine,
        String tool,
        Optional<Search> search,
        Optional<Trace> trace,
        Duration time,
        SourceLocation location) {
    private static final String BEHIND_THAT = "; nothing is known of what comes behind that.";

    /** {@return whether it came out as expected, length of the counterexample included where one is expected} */
    public boolean isAsExpected() {
        return switch (expected.kind()) {
            case HOLDS -> verdict == Verdict.HOLDS;
            case HOLDS_WITHOUT_MISUSE -> verdict == Verdict.HOLDS_WITHOUT_MISUSE;
            case HOLDS_WITHIN_BOUND -> verdict == Verdict.HOLDS_WITHIN_BOUND;
            case VIOLATED -> verdict == Verdict.VIOLATED && hasExpectedLength();
            case NOT_APPLICABLE -> verdict == Verdict.NOT_APPLICABLE;
        };
    }

    private boolean hasExpectedLength() {
        return expected.states().isEmpty()
                || (trace.isPresent()
                        && trace.orElseThrow().length() == expected.states().getAsInt());
    }

    /** The same in a search that left out what comes behind a step that breaks a rule, and behind bounds if there are any. */
    PropertyResult cut(String bounds) {
        return cut(
                Verdict.HOLDS_WITHOUT_MISUSE,
                bounds.isEmpty() ? message : "It holds without misuse while " + bounds + BEHIND_THAT,
                new Message(
                        CommandMistake.BEHIND_A_MISTAKE,
                        "not decided, since it was not found before a step that breaks a rule, and nothing is known of"
                                + " what comes behind that",
                        "mend the rule that is violated first"));
    }

    /** The same in a search that left out what comes behind steps that only bounds forbid. */
    PropertyResult bounded(String bounds) {
        return cut(
                Verdict.HOLDS_WITHIN_BOUND,
                "It holds while " + bounds + BEHIND_THAT,
                new Message(
                        CommandMistake.BEHIND_A_MISTAKE,
                        "not decided, since it was not found while " + bounds + ", and nothing is known of what comes"
                                + " behind that",
                        "raise the bound"));
    }

    private PropertyResult cut(Verdict holding, String how, Message undecided) {
        if (kind == CheckKind.REACHABLE && verdict == Verdict.VIOLATED) {
            return with(Verdict.SPEC_ERROR, undecided.toString(), search.map(Search::incomplete), trace);
        }
        boolean holds = kind != CheckKind.REACHABLE && verdict == Verdict.HOLDS;
        return with(holds ? holding : verdict, holds ? how : message, search.map(Search::incomplete), trace);
    }

    /** The same, with the behaviour of another result of the property, and what is wrong in that. */
    PropertyResult showing(PropertyResult other) {
        return with(verdict, other.message(), search, other.trace());
    }

    private PropertyResult with(Verdict decided, String wrong, Optional<Search> searched, Optional<Trace> shown) {
        return new PropertyResult(
                protocol, property, kind, expected, decided, reason, wrong, engine, tool, searched, shown, time,
                location);
    }

    /** {@return what came out, in words: {@code violated (shortest counterexample: 11 states)}} */
    public String outcome() {
        return verdictInWords()
                + counterexample().map(length -> " (" + length + ")").orElse("");
    }

    /** {@return the verdict alone, in words; whether it is possible where that was the question} */
    public String verdictInWords() {
        if (kind != CheckKind.REACHABLE) {
            return verdict.toString();
        }
        return switch (verdict) {
            case HOLDS -> "possible";
            case VIOLATED -> "not possible";
            default -> verdict.toString();
        };
    }

    /** {@return how long the counterexample is, if there is one: {@code shortest counterexample: 11 states}} */
    public Optional<String> counterexample() {
        return verdict == Verdict.VIOLATED ? trace.map(this::length) : Optional.empty();
    }

    /** A lasso need not be a shortest one, nor need that of one of several orders of locks. */
    private String length(Trace found) {
        String states = Expectation.inStates(found.length());
        if (found.isLasso()) {
            return "counterexample: a lasso of " + states;
        }
        return (kind == CheckKind.LOCK_ORDER ? "counterexample: " : "shortest counterexample: ") + states;
    }

    /** {@return what came out as expected: {@code violated, as expected; shortest counterexample: 11 states}} */
    public String outcomeAsExpected() {
        return verdictInWords() + ", as expected"
                + counterexample().map(length -> "; " + length).orElse("");
    }

    /** {@return what was expected, in words} */
    public String expectation() {
        return kind == CheckKind.REACHABLE ? expected.possibility() : expected.toString();
    }

    /** {@return the first line of a failure: {@code PROTOCOL PROPERTY: expected ..., got ...}} */
    public String headline() {
        return protocol + " " + property + ": expected " + expectation() + ", got " + outcome();
    }
}
