package org.interleave.checker.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Protocol;

/**
 * What came out of the check of a protocol.
 *
 * @param session the protocol
 * @param properties a result for each property that was checked
 * @param warnings what makes the results worth less than they look: steps that no behaviour takes, premises that
 *     are never reached; each in one sentence that names the DSL line
 * @param symmetric how far a search went that took states for the same which differ only in who is who in a symmetric
 *     family; only where it agrees with the one that did not
 */
public record ProtocolResult(
        Session session, List<PropertyResult> properties, List<String> warnings, Optional<Search> symmetric) {
    /**
     * Copies the lists.
     *
     * @param session kept as it is
     * @param properties copied
     * @param warnings copied
     * @param symmetric kept as it is
     */
    public ProtocolResult {
        properties = List.copyOf(properties);
        warnings = List.copyOf(warnings);
    }

    /** {@return the protocol} */
    public Protocol protocol() {
        return session.protocol();
    }

    /** {@return whether every property came out as expected, and there is no warning} */
    public boolean isAsExpected() {
        return warnings.isEmpty() && properties.stream().allMatch(PropertyResult::isAsExpected);
    }

    /**
     * The results whose search went over the states of the protocol: all but those of properties for which a module
     * around it adds states of its own.
     *
     * @return the results that have a search of that kind, in order
     */
    public List<PropertyResult> searched() {
        return properties.stream()
                .filter(result -> result.search().isPresent() && !addsStates(result.property()))
                .toList();
    }

    /** {@return of these the one whose search saw most of the protocol, if there is any} */
    public Optional<PropertyResult> widest() {
        Comparator<PropertyResult> more = Comparator.<PropertyResult, Boolean>comparing(
                        property -> property.search().orElseThrow().complete())
                .thenComparing(
                        property -> property.search().orElseThrow().depth().isPresent())
                .thenComparingLong(property -> property.search().orElseThrow().distinctStates());
        return searched().stream().max(more);
    }

    private boolean addsStates(String property) {
        return protocol()
                .property(property)
                .filter(known -> known.formula() instanceof Formula.Overtaking)
                .isPresent();
    }
}
