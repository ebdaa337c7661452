package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.VariableDeclaration;

/** Prints which of several beginnings a behaviour has: {@code start: third_party absent, frees_enough = FALSE}. */
final class StartPrinter {
    /** The place of a process that has ended, or never was there. */
    private static final Value ENDED = new StringValue("Done");

    private static final String HEAD = "start: ";

    private StartPrinter() {}

    /** The line, broken where it is too long; none when there is only one beginning. */
    static List<String> lines(TraceState initial, Protocol protocol) {
        Set<String> places = new HashSet<>();
        Set<String> variables = new HashSet<>();
        for (Start start : protocol.starts()) {
            start.places().forEach(place -> places.add(place.process()));
            start.values().forEach(value -> variables.add(value.variable().name()));
        }
        List<String> choices = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            Value place = initial.values().get(process.name());
            if (place != null && places.contains(process.name())) {
                choices.add(process.name() + place(place));
            }
        }
        for (VariableDeclaration declaration : protocol.variables()) {
            Value value = initial.values().get(declaration.name());
            boolean chosen = declaration.initial().size() > 1 || variables.contains(declaration.name());
            if (value != null && chosen) {
                choices.add(declaration.name() + " = " + value);
            }
        }
        return choices.isEmpty() ? List.of() : Text.wrap(HEAD + String.join(", ", choices), "");
    }

    private static String place(Value place) {
        if (place.equals(ENDED)) {
            return " absent";
        }
        return " at " + (place instanceof StringValue name ? name.value() : place.toString());
    }
}
