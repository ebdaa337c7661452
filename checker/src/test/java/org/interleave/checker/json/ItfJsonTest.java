package org.interleave.checker.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.violated;

import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a behaviour in the Informal Trace Format")
class ItfJsonTest {
    private static String text(Trace trace) {
        PropertyResult result = Results.of("V", violated("Ends", Expectation.VIOLATED, trace, "it goes on"))
                .properties()
                .get(0);
        return ItfJson.text(result);
    }

    @Test
    @DisplayName("has all variables in all states, and what leads to a state beside it")
    void states() {
        Trace trace = new TraceSketch()
                .at("held", false)
                .at("count", 3)
                .step("oom_reaper", "mutex_lock(&oom_lock);", "", "held", true)
                .ends();

        assertThat(text(trace)).isEqualTo("""
                        {
                          "#meta" : {
                            "format" : "ITF",
                            "format-description" : "https://apalache-mc.org/docs/adr/015adr-trace.html",
                            "source" : "V.tla",
                            "status" : "violation",
                            "description" : "V Ends: violated (shortest counterexample: 2 states)",
                            "property" : "Ends",
                            "reason" : "why Ends must hold",
                            "message" : "it goes on"
                          },
                          "vars" : [
                            "held",
                            "count"
                          ],
                          "states" : [
                            {
                              "#meta" : {
                                "index" : 0
                              },
                              "held" : false,
                              "count" : 3
                            },
                            {
                              "#meta" : {
                                "index" : 1,
                                "actor" : "oom_reaper",
                                "step" : "mutex_lock",
                                "c" : [
                                  "mutex_lock(&oom_lock);"
                                ],
                                "location" : "OomReaper.java:40"
                              },
                              "held" : true,
                              "count" : 3
                            }
                          ]
                        }
                        """);
    }

    @Test
    @DisplayName("that never ends has the index of the state it goes back to, counted from 0")
    void loop() {
        TraceSketch sketch = new TraceSketch().step("task", "lock(&a);").step("task", "unlock(&a);");

        assertThat(text(sketch.goesBack(2, "task", "schedule();")))
                .contains("\"loop\" : 1")
                .containsSubsequence("\"closing\" : {", "\"step\" : \"schedule\"", "\"vars\"");
        assertThat(text(sketch.stutters())).as("its last state").contains("\"loop\" : 2");
        assertThat(text(sketch.ends())).doesNotContain("loop");
    }
}
