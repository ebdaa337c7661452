package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.Confirmation;

/**
 * Answers a question by the engines that were asked for. Where these are both, the answer of the fast checker is shown at
 * once, and TLC confirms it, or gives another one.
 *
 * @param runner checks protocols
 * @param options how
 * @param output where the answers are shown
 */
record FastFirst(CheckRunner runner, CheckOptions options, Output output) {
    /**
     * A question.
     *
     * @param answer finds the answer, by something that checks protocols
     * @param isDecided whether an answer leaves nothing open
     * @param lines how an answer is printed
     * @param <A> what the answer is
     */
    record Question<A>(
            Function<Function<List<ProtocolEntry>, List<ProtocolResult>>, A> answer,
            Predicate<A> isDecided,
            Function<A, List<String>> lines) {}

    /**
     * What came of it.
     *
     * @param answer TLC's answer, if it was asked
     * @param warnings how the engines differ
     */
    record Answered<A>(A answer, List<String> warnings) {
        Answered {
            warnings = List.copyOf(warnings);
        }
    }

    /** Asks the engines, and prints what they answer. */
    <A> Answered<A> ask(Question<A> question, EngineChoice engines, CheckListener listener) {
        if (engines != EngineChoice.BOTH) {
            A answer = question.answer().apply(by(engines.engine(), listener, new ArrayList<>()));
            output.print(question.lines().apply(answer));
            if (engines == EngineChoice.FAST) {
                output.print(List.of("(the fast checker alone says so; TLC was not asked)"));
            }
            return new Answered<>(answer, List.of());
        }
        List<ProtocolResult> fast = new ArrayList<>();
        A first = question.answer().apply(by(Engine.FAST, listener, fast));
        boolean shown = question.isDecided().test(first);
        if (shown) {
            output.print(question.lines().apply(first));
        }
        List<ProtocolResult> tlc = new ArrayList<>();
        A second = question.answer().apply(by(Engine.TLC, listener, tlc));
        Confirmation confirmation = new Confirmation(fast, tlc);
        List<String> warnings = confirmation.warnings();
        if (shown && warnings.isEmpty() && question.isDecided().test(second)) {
            output.print(confirmation.given());
        } else {
            List<String> lines =
                    new ArrayList<>(shown ? List.of("", "TLC does not confirm that. It says:", "") : List.of());
            lines.addAll(question.lines().apply(second));
            if (!shown) {
                lines.add("");
                lines.addAll(confirmation.undecided());
            }
            lines.addAll(confirmation.warningLines(output.paint()));
            output.print(lines);
        }
        return new Answered<>(second, warnings);
    }

    private Function<List<ProtocolEntry>, List<ProtocolResult>> by(
            Engine engine, CheckListener listener, List<ProtocolResult> heard) {
        return entries -> {
            List<ProtocolResult> results = runner.run(entries, options.by(engine), listener);
            Environment.mustBeAsItWas(results);
            heard.addAll(results);
            return results;
        };
    }
}
