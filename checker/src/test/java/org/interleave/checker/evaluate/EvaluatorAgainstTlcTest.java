package org.interleave.checker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.checker.report.Results;
import org.interleave.checker.tlc.RawState;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcProgressListener;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.Value;
import org.interleave.generator.lower.Lowering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("The evaluator and TLC")
class EvaluatorAgainstTlcTest {
    private static final int EXPRESSIONS = 400;

    /** One state with the values of all expressions, shown since it breaks the invariant. */
    private static RawState evaluated(List<RandomExpressions.Made> expressions) {
        String values = expressions.stream()
                .map(RandomExpressions.Made::text)
                .collect(Collectors.joining(",\n        ", "<<\n        ", ">>"));
        String state = RandomExpressions.STATE.entrySet().stream()
                .map(variable -> "  /\\ " + variable.getKey() + " = " + variable.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        String module = "---- MODULE Values ----\nEXTENDS Integers, Sequences, FiniteSets\n"
                + "VARIABLES f, n, q, r, s, values\n"
                + "Least(S) == CHOOSE x \\in S : \\A y \\in S : x <= y\n"
                + "Greatest(S) == CHOOSE x \\in S : \\A y \\in S : x >= y\n"
                + "RECURSIVE SumOf(_, _)\n"
                + "SumOf(g, S) == IF S = {} THEN 0 ELSE\n"
                + "  LET i == CHOOSE k \\in S : TRUE IN g[i] + SumOf(g, S \\ {i})\n"
                + "Sum(g) == SumOf(g, DOMAIN g)\n"
                + "Init ==\n" + state + "  /\\ values = " + values + "\n"
                + "Next == UNCHANGED <<f, n, q, r, s, values>>\n"
                + "Spec == Init /\\ [][Next]_n\nNever == n # 2\n====\n";
        TlcResult result = new TlcRunner(TlaTools.find())
                .run(
                        new TlcSpec("Values", module, "SPECIFICATION Spec\nINVARIANT Never\n"),
                        TlcOptions.defaults(),
                        TlcProgressListener.NONE);
        return result.trace()
                .orElseThrow(() -> new AssertionError(result.outcome() + "\n" + module))
                .states()
                .get(0);
    }

    @Test
    @DisplayName("give the same values, whatever the expression")
    void same() {
        RandomExpressions random = new RandomExpressions(20261122);
        List<RandomExpressions.Made> expressions = new ArrayList<>();
        for (int i = 0; i < EXPRESSIONS; i++) {
            expressions.add(random.any());
        }
        RawState state = evaluated(expressions);
        Value values = state.values().get("values");
        Evaluator evaluator = new Evaluator(Lowering.lower(Results.protocol("Values")), state.values());

        for (int i = 0; i < EXPRESSIONS; i++) {
            Value expected = Functions.at(values, new IntegerValue(i + 1)).orElseThrow();
            assertThat(evaluator.value(expressions.get(i).expression()))
                    .as(expressions.get(i).text())
                    .isEqualTo(expected);
        }
    }
}
