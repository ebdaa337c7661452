package org.interleave.checker.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interleave.checker.value.Value;
import org.interleave.checker.value.ValueParser;

/** Puts a counterexample together from TLC's messages. */
final class TraceReader {
    /**
     * {@code 2: <Enter line 6, col 9 to line 6, col 40 of module M>}; no name, hence no group 2, for an initial state.
     */
    private static final Pattern HEADER =
            Pattern.compile("^(\\d+): .*?(?:<(\\S+) line \\d+, col \\d+ to line \\d+, col \\d+ of module \\S+>)?$");

    private static final Pattern VARIABLE = Pattern.compile("^(?:/\\\\ )?(\\w+) = (.*)$");
    private static final Pattern NEXT_VARIABLE = Pattern.compile("^/\\\\ \\w+ = .*$");

    private TraceReader() {}

    /** The counterexample, if the messages show one. */
    static Optional<RawTrace> trace(TlcTranscript transcript) {
        List<RawState> states = new ArrayList<>();
        OptionalInt loopStart = OptionalInt.empty();
        Optional<String> loopAction = Optional.empty();
        boolean stuttering = false;
        for (TlcMessage message : transcript.messages()) {
            List<String> lines = message.text().lines().toList();
            switch (message.code()) {
                case MessageCode.INVARIANT_VIOLATED_INITIALLY, MessageCode.PROPERTY_VIOLATED_INITIALLY ->
                    states.add(new RawState(1, Optional.empty(), values(lines.subList(1, lines.size()))));
                case MessageCode.STATE -> state(lines).ifPresent(states::add);
                case MessageCode.BACK_TO_STATE -> {
                    Matcher header = HEADER.matcher(lines.get(0));
                    if (header.matches()) {
                        loopStart = OptionalInt.of(Integer.parseInt(header.group(1)));
                        loopAction = Optional.ofNullable(header.group(2));
                    }
                }
                case MessageCode.STUTTERING -> stuttering = true;
                default -> {
                    // Not about the counterexample.
                }
            }
        }
        if (states.isEmpty()) {
            return Optional.empty();
        }
        if (stuttering) {
            loopStart = OptionalInt.of(states.size());
        }
        return Optional.of(new RawTrace(states, loopStart, loopAction, stuttering));
    }

    private static Optional<RawState> state(List<String> lines) {
        Matcher header = HEADER.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!header.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(header.group(1));
        return Optional.of(
                new RawState(number, Optional.ofNullable(header.group(2)), values(lines.subList(1, lines.size()))));
    }

    /** A value can take several lines; the next variable starts with a conjunction sign in the first column. */
    private static Map<String, Value> values(List<String> lines) {
        Map<String, Value> values = new TreeMap<>();
        List<String> variable = new ArrayList<>();
        for (String line : lines) {
            if (NEXT_VARIABLE.matcher(line).matches()) {
                addVariable(variable, values);
                variable.clear();
            }
            variable.add(line);
        }
        addVariable(variable, values);
        return values;
    }

    private static void addVariable(List<String> lines, Map<String, Value> values) {
        if (lines.isEmpty()) {
            return;
        }
        Matcher first = VARIABLE.matcher(lines.get(0));
        if (first.matches()) {
            List<String> text = new ArrayList<>(lines);
            text.set(0, first.group(2));
            values.put(first.group(1), ValueParser.parse(String.join("\n", text)));
        }
    }
}
