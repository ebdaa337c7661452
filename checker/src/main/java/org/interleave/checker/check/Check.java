package org.interleave.checker.check;

import java.util.Optional;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.tla.GeneratedModule;

/**
 * Something that is to be checked of a protocol: one of its properties, or what is checked of every protocol.
 *
 * @param session the protocol
 * @param name name of the property
 * @param kind what kind of thing it is
 * @param expected what is expected
 * @param property the property, where the author declared one
 * @param reason why it must hold
 * @param location where it was declared
 */
record Check(
        Session session,
        String name,
        CheckKind kind,
        Expectation expected,
        Optional<Property> property,
        String reason,
        SourceLocation location) {
    String protocol() {
        return session.protocol().name();
    }

    /** The generated module. */
    GeneratedModule module() {
        return session.module();
    }

    /** Whether it is decided by the graph of all states, in which somebody may be stuck though others go on. */
    boolean isOfGraph() {
        return kind == CheckKind.HANG || isDeadlockBesideServers();
    }

    /** Whether it asks for a deadlock where servers may go on: then there is an invariant of that name. */
    boolean isDeadlockBesideServers() {
        return kind == CheckKind.DEADLOCK && session.lowered().hasServers();
    }

    /** Whether it is a rule that steps can break, behind which nothing is judged. */
    boolean isRule() {
        return kind == CheckKind.TYPE || kind == CheckKind.MISUSE;
    }

    /** Whether it is decided by the states of the protocol, one by one. */
    boolean isSafety() {
        return switch (kind) {
            case TYPE, MISUSE, DEADLOCK -> true;
            case INVARIANT -> !isMonitored();
            case TEMPORAL, REACHABLE, REFINEMENT, LOCK_ORDER, HANG -> false;
        };
    }

    /** Whether a module around the protocol's is needed: what it says is not of single states. */
    boolean isMonitored() {
        return property.filter(known -> known.formula() instanceof Formula.Overtaking)
                .isPresent();
    }

    boolean isExpected(Expectation.Kind what) {
        return expected.kind() == what;
    }

    /** Whether it is expected to hold, of all that is explored. */
    boolean isExpectedToHold() {
        return switch (expected.kind()) {
            case HOLDS, HOLDS_WITHOUT_MISUSE, HOLDS_WITHIN_BOUND -> true;
            case VIOLATED, NOT_APPLICABLE -> false;
        };
    }
}
