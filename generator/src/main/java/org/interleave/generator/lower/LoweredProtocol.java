package org.interleave.generator.lower;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Protocol;

/**
 * A protocol whose steps are guarded updates.
 *
 * @param protocol the protocol
 * @param flow its control flow
 * @param names the names of what the generator adds to it
 * @param processes its processes, in the order of declaration
 * @param invariants the invariants of its kernel objects
 * @param lockOrders in which order its locks may be taken
 */
public record LoweredProtocol(
        Protocol protocol,
        ControlFlow flow,
        ModuleNames names,
        List<LoweredProcess> processes,
        List<ObjectInvariant> invariants,
        List<LockOrder> lockOrders) {
    /**
     * Copies the lists.
     *
     * @param protocol kept as it is
     * @param flow kept as it is
     * @param names kept as it is
     * @param processes copied
     * @param invariants copied
     * @param lockOrders copied
     */
    public LoweredProtocol {
        processes = List.copyOf(processes);
        invariants = List.copyOf(invariants);
        lockOrders = List.copyOf(lockOrders);
    }

    /**
     * Finds a process.
     *
     * @param name its name
     * @return the process
     * @throws IllegalArgumentException if there is none of that name
     */
    public LoweredProcess process(String name) {
        return processes.stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no process " + name));
    }

    /** {@return whether a behaviour can end with a step that breaks a rule, or that only a bound forbids} */
    public boolean canBeCut() {
        return cuts().findAny().isPresent();
    }

    /** {@return what bounds of the search say that steps can come to, clauses; none where a step only breaks rules} */
    public List<String> bounds() {
        return cuts().filter(Cut::isOfBound).map(Cut::message).distinct().toList();
    }

    /** {@return whether a step can break a rule} */
    public boolean canBreakRules() {
        return cuts().anyMatch(cut -> !cut.isOfBound());
    }

    private Stream<Cut> cuts() {
        return processes.stream().flatMap(process -> process.cuts().stream());
    }

    /**
     * Whether a step can break a rule.
     *
     * @param rule name of an invariant
     * @return whether there is such a step
     */
    public boolean canBreak(String rule) {
        return cuts().anyMatch(cut -> cut.rule().equals(rule));
    }

    /**
     * The rule that a way of a step breaks.
     *
     * @param cut the way
     * @return its name: of a rule of an object, or {@link SearchBounds#TYPE_OK}
     */
    public String broken(Cut cut) {
        return invariant(cut).map(invariant -> invariant.rule(cut.message())).orElse(cut.rule());
    }

    /**
     * The invariant that a way of a step breaks.
     *
     * @param cut the way
     * @return that of an object; empty where a range is left, or a bound is met
     */
    public Optional<ObjectInvariant> invariant(Cut cut) {
        return invariants.stream()
                .filter(invariant -> invariant.name().equals(cut.rule()))
                .findFirst();
    }

    /**
     * Whether a step can break a rule of an object.
     *
     * @param invariant the invariant of the object
     * @param message what is wrong when the rule is broken
     * @return whether there is such a step
     */
    public boolean canBreak(ObjectInvariant invariant, String message) {
        return cuts().anyMatch(cut ->
                cut.rule().equals(invariant.name()) && cut.message().equals(message));
    }

    /** {@return whether one of its processes is a server, which may wait for ever} */
    public boolean hasServers() {
        return processes.stream().anyMatch(process -> process.flow().isServer());
    }

    /** {@return whether every process can end, so that the protocol can come to its end} */
    public boolean canTerminate() {
        return processes.stream().allMatch(process -> process.flow().canEnd());
    }
}
