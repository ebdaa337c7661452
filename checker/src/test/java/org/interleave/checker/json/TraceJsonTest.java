package org.interleave.checker.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.value.IntegerValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a behaviour as JSON")
class TraceJsonTest {
    @Test
    @DisplayName(
            "has its first state, and of every step who takes it, its C text, what it changes and the state behind it")
    void steps() {
        Trace trace = new TraceSketch()
                .at("held", false)
                .step("oom_reaper", "mutex_trylock(&oom_lock);", "locked", "held", true)
                .ends();

        assertThat(JsonText.of(TraceJson.of(trace))).isEqualTo("""
                        {
                          "initial" : {
                            "held" : false
                          },
                          "steps" : [
                            {
                              "number" : 1,
                              "actor" : "oom_reaper",
                              "process" : "oom_reaper",
                              "member" : null,
                              "step" : "mutex_trylock",
                              "chosen" : [ ],
                              "outcome" : "locked",
                              "c" : [
                                "mutex_trylock(&oom_lock);"
                              ],
                              "function" : "__mmput",
                              "file" : "kernel/fork.c",
                              "location" : {
                                "file" : "OomReaper.java",
                                "line" : 40,
                                "class" : "OomReaper",
                                "method" : "__mmput"
                              },
                              "changes" : [
                                {
                                  "variable" : "held",
                                  "path" : "",
                                  "before" : false,
                                  "after" : true
                                }
                              ],
                              "breaks" : null,
                              "after" : {
                                "held" : true
                              }
                            }
                          ],
                          "loopStart" : null,
                          "closing" : null,
                          "stuttering" : false
                        }
                        """);
    }

    @Test
    @DisplayName("tells the member of a family apart from the family, and says what it chose")
    void member() {
        Trace trace = new TraceSketch()
                .chooses("proc", new IntegerValue(2), "put(item);", new Chosen("item", new IntegerValue(7)))
                .ends();

        assertThat(JsonText.of(TraceJson.of(trace)))
                .contains("\"actor\" : \"proc 2\"", "\"process\" : \"proc\"", "\"member\" : 2")
                .containsSubsequence("\"name\" : \"item\"", "\"value\" : 7");
    }

    @Test
    @DisplayName("that never ends says where it goes back to, and by which step")
    void lasso() {
        Trace trace = new TraceSketch()
                .step("task", "lock(&a);")
                .step("task", "unlock(&a);")
                .goesBack(2, "task", "schedule();");

        assertThat(JsonText.of(TraceJson.of(trace)))
                .contains("\"loopStart\" : 2")
                .containsSubsequence("\"closing\" : {", "\"number\" : 3", "\"step\" : \"schedule\"");
    }

    @Test
    @DisplayName("that stays in its last state for ever says so")
    void stuttering() {
        Trace trace = new TraceSketch().step("task", "lock(&a);").stutters();

        assertThat(JsonText.of(TraceJson.of(trace)))
                .contains("\"loopStart\" : 2", "\"closing\" : null", "\"stuttering\" : true");
    }
}
