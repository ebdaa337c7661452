package org.interleave.checker.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.violated;

import java.util.List;
import java.util.Map;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Subset;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the ablation of a patch as JSON")
class AblationJsonTest {
    private static final Subset NONE = new Subset(List.of(), List.of("a.c:f", "b.c:f"));
    private static final Subset ONLY_A = new Subset(List.of("a.c:f"), List.of("b.c:f"));
    private static final Subset ONLY_B = new Subset(List.of("b.c:f"), List.of("a.c:f"));
    private static final Subset BOTH = new Subset(List.of("a.c:f", "b.c:f"), List.of());

    @Test
    @DisplayName("is one object with hunks and subsets")
    void object() {
        Trace trace = new TraceSketch().step("task", "lock(&a);").ends();
        Ablation ablation = new Ablation(
                "Patch",
                List.of("a.c:f", "b.c:f"),
                List.of(
                        new Trial.Checked(
                                NONE, Results.of("Patch", violated("Safe", Expectation.HOLDS, trace, "it is wrong"))),
                        new Trial.Checked(ONLY_A, Results.of("Patch", holds("Safe"))),
                        new Trial.Refused(ONLY_B, "b.c:f needs a.c:f: it has the lock"),
                        new Trial.Checked(BOTH, Results.of("Patch", holds("Safe")))),
                Map.of("a.c:f", NONE, "b.c:f", ONLY_A),
                Map.of());

        assertThat(AblationJson.text(ablation)).isEqualTo("""
                        {
                          "patch" : "Patch",
                          "hunks" : [
                            {
                              "hunk" : "a.c:f",
                              "leftOutWith" : [
                                "b.c:f"
                              ],
                              "carries" : [
                                "Safe"
                              ],
                              "carriesNothing" : false,
                              "undecided" : [ ],
                              "refusal" : null
                            },
                            {
                              "hunk" : "b.c:f",
                              "leftOutWith" : [ ],
                              "carries" : [ ],
                              "carriesNothing" : true,
                              "undecided" : [ ],
                              "refusal" : null
                            }
                          ],
                          "base" : null,
                          "subsets" : [
                            {
                              "hunks" : [ ],
                              "refusal" : null,
                              "verdicts" : [
                                {
                                  "property" : "Safe",
                                  "kind" : "invariant",
                                  "verdict" : "violated",
                                  "message" : "it is wrong",
                                  "traceLength" : 2
                                }
                              ]
                            },
                            {
                              "hunks" : [
                                "a.c:f"
                              ],
                              "refusal" : null,
                              "verdicts" : [
                                {
                                  "property" : "Safe",
                                  "kind" : "invariant",
                                  "verdict" : "holds",
                                  "message" : null,
                                  "traceLength" : null
                                }
                              ]
                            },
                            {
                              "hunks" : [
                                "b.c:f"
                              ],
                              "refusal" : "b.c:f needs a.c:f: it has the lock",
                              "verdicts" : [ ]
                            },
                            {
                              "hunks" : [
                                "a.c:f",
                                "b.c:f"
                              ],
                              "refusal" : null,
                              "verdicts" : [
                                {
                                  "property" : "Safe",
                                  "kind" : "invariant",
                                  "verdict" : "holds",
                                  "message" : null,
                                  "traceLength" : null
                                }
                              ]
                            }
                          ],
                          "needsOneOf" : [ ]
                        }
                        """);
    }
}
