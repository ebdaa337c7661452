package org.interleave.checker.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Misuse;
import org.interleave.checker.trace.TraceStep;
import org.interleave.dsl.tree.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A step as an object of JSON. */
@JsonPropertyOrder({
    "number",
    "actor",
    "process",
    "member",
    "step",
    "chosen",
    "outcome",
    "c",
    "function",
    "file",
    "location",
    "changes",
    "breaks",
    "after"
})
record StepJson(
        int number,
        String actor,
        String process,
        @Nullable Object member,
        String step,
        List<ChosenJson> chosen,
        @Nullable String outcome,
        List<String> c,
        @Nullable String function,
        @Nullable String file,
        LocationJson location,
        List<ChangeJson> changes,
        @Nullable BreaksJson breaks,
        Map<String, Object> after) {

    static StepJson of(int number, TraceStep step) {
        return new StepJson(
                number,
                step.process(),
                step.actor().process(),
                step.actor().member().map(ValueJson::of).orElse(null),
                step.step(),
                step.chosen().stream().map(ChosenJson::of).toList(),
                step.outcome().orElse(null),
                step.c(),
                step.function().orElse(null),
                step.file().orElse(null),
                LocationJson.of(step.location()),
                step.changes().stream().map(ChangeJson::of).toList(),
                step.misuse().map(BreaksJson::of).orElse(null),
                ValueJson.all(step.after().values()));
    }

    /** An element that the step chose. */
    @JsonPropertyOrder({"name", "value"})
    record ChosenJson(String name, Object value) {
        static ChosenJson of(Chosen chosen) {
            return new ChosenJson(chosen.name(), ValueJson.of(chosen.value()));
        }
    }

    /** The DSL call that made the step; no line where the class file does not say. */
    @JsonPropertyOrder({"file", "line", "class", "method"})
    record LocationJson(
            String file,
            @Nullable Integer line,
            @JsonProperty("class") String className,
            String method) {
        static LocationJson of(SourceLocation location) {
            return new LocationJson(
                    location.file(),
                    location.line() == 0 ? null : location.line(),
                    location.className(),
                    location.method());
        }
    }

    /** The rule that the step breaks, and what is wrong. */
    @JsonPropertyOrder({"rule", "message"})
    record BreaksJson(String rule, String message) {
        static BreaksJson of(Misuse misuse) {
            return new BreaksJson(misuse.cut().rule(), misuse.text());
        }
    }

    /** What the step changed. */
    @JsonPropertyOrder({"variable", "path", "before", "after"})
    record ChangeJson(String variable, String path, Object before, Object after) {
        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.variable(), change.path(), ValueJson.of(change.before()), ValueJson.of(change.after()));
        }
    }
}
