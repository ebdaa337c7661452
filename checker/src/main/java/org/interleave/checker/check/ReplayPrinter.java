package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.RecordValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.Value;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.tla.MisusePrinter;

/**
 * Prints a module that extends a protocol's and lets it take the steps of given behaviours only. Each step of the module
 * is one of the protocol, and leads from a state of a behaviour to the next.
 */
final class ReplayPrinter {
    static final String SPECIFICATION = "Interleave_Spec";
    static final String CLAIM = "Interleave_Claim";

    private static final String NONE = MisusePrinter.NONE;

    private final LoweredProtocol lowered;
    private final ModuleNames names;
    private final List<Trace> traces;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param lowered the protocol
     * @param traces the behaviours, at least one
     */
    ReplayPrinter(LoweredProtocol lowered, List<Trace> traces) {
        this.lowered = lowered;
        this.names = lowered.names();
        this.traces = List.copyOf(traces);
    }

    static String name(String module) {
        return "Interleave_Replays_" + module;
    }

    /** How many states the module has if it can take every step. */
    long states() {
        return traces.stream().mapToLong(Trace::length).sum();
    }

    /**
     * Prints the module.
     *
     * @param claim a formula of the protocol's module that is to be checked under the name {@link #CLAIM}
     * @return its text
     */
    String print(String claim) {
        lines.clear();
        String module = lowered.protocol().name();
        lines.add("---- MODULE " + name(module) + " ----");
        lines.add("EXTENDS " + module);
        lines.add("VARIABLES Interleave_trace, Interleave_at");
        for (int i = 0; i < traces.size(); i++) {
            trace("Interleave_Trace_" + (i + 1), traces.get(i));
        }
        lines.add("Interleave_Traces == <<");
        for (int i = 0; i < traces.size(); i++) {
            lines.add("  Interleave_Trace_" + (i + 1) + (i + 1 < traces.size() ? "," : ""));
        }
        lines.add(">>");
        String variables = Stream.concat(
                        traces.get(0).initial().values().keySet().stream(),
                        broken(NONE).stream().map(Map.Entry::getKey))
                .map(name -> name + " |-> " + name)
                .collect(Collectors.joining(", "));
        lines.add("Interleave_State == [" + variables + "]");
        lines.add("Interleave_Init ==");
        lines.add("  /\\ " + names.definition("Init"));
        lines.add("  /\\ Interleave_trace \\in DOMAIN Interleave_Traces");
        lines.add("  /\\ Interleave_at = 1");
        lines.add("  /\\ Interleave_State = Interleave_Traces[Interleave_trace].states[1]");
        lines.add("Interleave_Next ==");
        lines.add("  LET Interleave_taken == Interleave_Traces[Interleave_trace]");
        lines.add("      Interleave_next == IF Interleave_at < Interleave_taken.length");
        lines.add("        THEN Interleave_at + 1 ELSE Interleave_taken.loop");
        lines.add("  IN  /\\ Interleave_next # 0");
        lines.add("      /\\ " + names.definition("Next"));
        lines.add("      /\\ Interleave_trace' = Interleave_trace");
        lines.add("      /\\ Interleave_at' = Interleave_next");
        lines.add("      /\\ Interleave_State' = Interleave_taken.states[Interleave_next]");
        lines.add("Interleave_Vars == <<vars, Interleave_trace, Interleave_at>>");
        lines.add(SPECIFICATION + " == Interleave_Init /\\ [][Interleave_Next]_Interleave_Vars");
        lines.add("  /\\ WF_Interleave_Vars(Interleave_Next)");
        lines.add(CLAIM + " == " + claim);
        lines.add("====");
        return String.join("\n", lines) + "\n";
    }

    /** A behaviour; 0 where it does not go back. */
    private void trace(String name, Trace trace) {
        int loop = trace.stuttering() ? 0 : trace.loopStart().orElse(0);
        lines.add(name + " == [length |-> " + trace.length() + ", loop |-> " + loop + ", states |-> <<");
        List<String> states = new ArrayList<>(List.of(state(trace.initial(), NONE)));
        for (TraceStep step : trace.steps()) {
            states.add(state(
                    step.after(),
                    step.misuse().map(misuse -> lowered.broken(misuse.cut())).orElse(NONE)));
        }
        for (int i = 0; i < states.size(); i++) {
            lines.add("  " + states.get(i) + (i + 1 < states.size() ? "," : ""));
        }
        lines.add(">>]");
    }

    /** A state, and the rule that the step to it broke. */
    private String state(TraceState state, String rule) {
        return Stream.concat(
                        state.values().entrySet().stream()
                                .map(value -> Map.entry(value.getKey(), text(value.getValue()))),
                        broken(rule).stream())
                .map(value -> value.getKey() + " |-> " + value.getValue())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The variable that names the broken rule, which no behaviour tells, where the module has it. */
    private Optional<Map.Entry<String, String>> broken(String rule) {
        return lowered.canBeCut()
                ? Optional.of(Map.entry(names.definition(MisusePrinter.BROKEN), "\"" + rule + "\""))
                : Optional.empty();
    }

    /** A value without the operators of module TLC, whose names the protocol may have for something else. */
    static String text(Value value) {
        return text(value, 1);
    }

    /** A value within as many functions; what stands for the key has another name in each. */
    private static String text(Value value, int depth) {
        if (value instanceof FunctionValue function) {
            return function(function.mapping(), depth);
        }
        if (value instanceof RecordValue fields) {
            return fields.fields().entrySet().stream()
                    .map(field -> field.getKey() + " |-> " + text(field.getValue(), depth))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof SequenceValue sequence) {
            return texts(sequence.elements(), depth).collect(Collectors.joining(", ", "<<", ">>"));
        }
        if (value instanceof SetValue set) {
            return texts(set.elements(), depth).collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }

    private static Stream<String> texts(Collection<Value> values, int depth) {
        return values.stream().map(value -> text(value, depth));
    }

    private static String function(Map<Value, Value> mapping, int depth) {
        String key = "interleave_key_" + depth;
        String keys = texts(mapping.keySet(), depth + 1).collect(Collectors.joining(", ", "{", "}"));
        String cases = mapping.entrySet().stream()
                .map(entry ->
                        key + " = " + text(entry.getKey(), depth + 1) + " -> " + text(entry.getValue(), depth + 1))
                .collect(Collectors.joining(" [] "));
        return "[" + key + " \\in " + keys + " |-> CASE " + cases + "]";
    }
}
