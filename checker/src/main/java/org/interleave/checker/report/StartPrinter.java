package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.VariableDeclaration;

/** Prints which of several beginnings a behaviour has: {@code start: third_party absent, frees_enough = FALSE}. */
public final class StartPrinter {
    private static final String HEAD = "start: ";

    private StartPrinter() {}

    /**
     * Prints the line, broken where it is too long.
     *
     * @param initial the first state
     * @param protocol whose state it is
     * @return the lines; none when there is only one beginning
     */
    public static List<String> lines(TraceState initial, Protocol protocol) {
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
                places(process.name(), process.family().isPresent(), place, choices);
            }
        }
        for (VariableDeclaration declaration : protocol.variables()) {
            Value value = initial.values().get(declaration.name());
            boolean chosen = declaration.onlyInitial().isEmpty() || variables.contains(declaration.name());
            if (value != null && chosen) {
                choices.add(declaration.name() + " = " + value);
            }
        }
        return choices.isEmpty() ? List.of() : Text.wrap(HEAD + String.join(", ", choices), "");
    }

    /** Where a process stands, or each member of a family. */
    private static void places(String process, boolean family, Value place, List<String> choices) {
        if (family && Functions.isFunction(place)) {
            Functions.mapping(place)
                    .forEach((member, own) -> choices.add(new Actor(process, Optional.of(member)) + place(own)));
        } else {
            choices.add(process + place(place));
        }
    }

    private static String place(Value place) {
        if (place.equals(ProcessPlaces.DONE)) {
            return " absent";
        }
        return " at " + (place instanceof StringValue name ? name.value() : place.toString());
    }
}
