package org.interleave.dsl.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;

/**
 * The control flow of all processes of a protocol.
 *
 * @param processes the control flow of each process, by its name, in the order of declaration
 * @param mistakes what is wrong with it: jumps that lead nowhere, steps that are there twice or cannot be reached
 */
public record ControlFlow(Map<String, ProcessFlow> processes, List<Mistake> mistakes) {
    public ControlFlow {
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Finds the control flow of a protocol.
     *
     * @param protocol the protocol; it may have mistakes
     * @return its control flow
     */
    public static ControlFlow of(Protocol protocol) {
        Map<String, ProcessFlow> flows = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            FlowBuilder builder = new FlowBuilder(process);
            flows.put(process.name(), builder.build(startLabels(protocol, process), startsAbsent(protocol, process)));
            mistakes.addAll(builder.mistakes());
        }
        return new ControlFlow(flows, mistakes);
    }

    /**
     * Finds the control flow of a process.
     *
     * @param name its name
     * @return its control flow
     * @throws IllegalArgumentException if there is no process of that name
     */
    public ProcessFlow process(String name) {
        ProcessFlow flow = processes.get(name);
        if (flow == null) {
            throw new IllegalArgumentException("there is no process " + name);
        }
        return flow;
    }

    private static boolean startsAbsent(Protocol protocol, ProcessDeclaration process) {
        return protocol.starts().stream()
                .flatMap(start -> start.places().stream())
                .anyMatch(place ->
                        place.process().equals(process.name()) && place.label().isEmpty());
    }

    private static List<Label> startLabels(Protocol protocol, ProcessDeclaration process) {
        return protocol.starts().stream()
                .flatMap(start -> start.places().stream())
                .filter(place -> place.process().equals(process.name()))
                .flatMap(place -> place.label().stream())
                .distinct()
                .toList();
    }
}
