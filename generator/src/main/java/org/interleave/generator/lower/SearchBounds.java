package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Types;

/**
 * The invariants behind which no search goes. Where a variable has a value outside of its type, the search may never
 * end; where a process is about to take from an empty queue, there is no next state.
 */
public final class SearchBounds {
    /** Name of the invariant that every variable has a value of its type. */
    public static final String TYPE_OK = "TypeOK";

    private SearchBounds() {}

    /**
     * Finds them.
     *
     * @param lowered a protocol
     * @return their names: that of the types first, then those of queues and stacks in the order of declaration
     */
    public static List<String> of(LoweredProtocol lowered) {
        List<String> names = new ArrayList<>();
        names.add(TYPE_OK);
        lowered.invariants().stream()
                .filter(invariant -> holdsSequences(lowered.protocol(), invariant))
                .map(ObjectInvariant::name)
                .forEach(names::add);
        return names;
    }

    private static boolean holdsSequences(Protocol protocol, ObjectInvariant invariant) {
        return protocol.variables().stream()
                .filter(variable -> variable.name().equals(invariant.object().name()))
                .anyMatch(variable -> Types.holdsSequences(variable.variable().type()));
    }
}
