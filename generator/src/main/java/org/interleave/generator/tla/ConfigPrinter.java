package org.interleave.generator.tla;

import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Family;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;

/** Prints the cfg of a run of TLC: one name a statement. */
public final class ConfigPrinter {
    /** Name of the invariant that every variable has a value of its type. */
    public static final String TYPE_OK = "TypeOK";

    static final String SPECIFICATION = "Spec";

    private ConfigPrinter() {}

    /**
     * A cfg for safety.
     *
     * @param protocol the protocol
     * @param comment the first line, without its comment sign; none when empty
     * @param invariants names of the invariants to check
     * @param deadlock whether to check for deadlock
     * @return the text
     */
    public static String safety(Protocol protocol, String comment, List<String> invariants, boolean deadlock) {
        return print(protocol, comment, statements("INVARIANT", invariants), deadlock);
    }

    /**
     * A cfg for safety that does not go on from states in which a variable has a value outside of its type: such a
     * state is one to report, and what comes after it may never end.
     *
     * @param protocol the protocol
     * @param invariants names of the invariants to check
     * @param deadlock whether to check for deadlock
     * @return the text
     */
    public static String safetyWithinTypes(Protocol protocol, List<String> invariants, boolean deadlock) {
        return print(
                protocol,
                "",
                statements("INVARIANT", invariants) + statements("CONSTRAINT", List.of(TYPE_OK)),
                deadlock);
    }

    /**
     * A cfg for liveness.
     *
     * @param protocol the protocol
     * @param comment the first line, without its comment sign; none when empty
     * @param properties names of the temporal properties to check
     * @return the text
     */
    public static String liveness(Protocol protocol, String comment, List<String> properties) {
        return print(protocol, comment, statements("PROPERTY", properties), false);
    }

    /**
     * A cfg for liveness that stops at a value outside of its type, behind which the search may never end.
     *
     * @param protocol the protocol
     * @param properties names of the temporal properties to check
     * @return the text
     */
    public static String livenessWithinTypes(Protocol protocol, List<String> properties) {
        return print(
                protocol, "", statements("INVARIANT", List.of(TYPE_OK)) + statements("PROPERTY", properties), false);
    }

    /**
     * A cfg for safety in which states that differ only in which member of a symmetric family is which are one. Not for
     * liveness: TLC would give wrong verdicts.
     *
     * @param protocol a protocol with a symmetric family
     * @param comment the first line, without its comment sign; none when empty
     * @param invariants names of the invariants to check
     * @param deadlock whether to check for deadlock
     * @return the text
     */
    public static String symmetric(Protocol protocol, String comment, List<String> invariants, boolean deadlock) {
        String symmetry = "SYMMETRY\n  Symmetry\n";
        return print(protocol, comment, symmetry + statements("INVARIANT", invariants), deadlock);
    }

    /**
     * A cfg for a property of steps, which does not go on from states in which a variable has a value outside of its
     * type.
     *
     * @param protocol the protocol
     * @param property name of the property
     * @return the text
     */
    public static String stepsWithinTypes(Protocol protocol, String property) {
        return print(
                protocol,
                "",
                statements("PROPERTY", List.of(property)) + statements("CONSTRAINT", List.of(TYPE_OK)),
                false);
    }

    /**
     * A cfg for a module that watches a protocol.
     *
     * @param protocol the protocol
     * @param comment the first line, without its comment sign; none when empty
     * @param monitor the module that watches it
     * @return the text
     */
    public static String monitored(Protocol protocol, String comment, Monitor monitor) {
        return print(protocol, monitor.specification(), comment, invariant(monitor), false);
    }

    /**
     * A cfg for a module that watches a protocol, which does not go on from states in which a variable has a value
     * outside of its type.
     *
     * @param protocol the protocol
     * @param monitor the module that watches it
     * @return the text
     */
    public static String monitoredWithinTypes(Protocol protocol, Monitor monitor) {
        String statements = invariant(monitor) + statements("CONSTRAINT", List.of(TYPE_OK));
        return print(protocol, monitor.specification(), "", statements, false);
    }

    private static String invariant(Monitor monitor) {
        return statements("INVARIANT", List.of(monitor.invariant()));
    }

    private static String statements(String keyword, List<String> names) {
        return names.stream().map(name -> keyword + "\n  " + name + "\n").collect(Collectors.joining());
    }

    private static String print(Protocol protocol, String comment, String statements, boolean deadlock) {
        return print(protocol, SPECIFICATION, comment, statements, deadlock);
    }

    private static String print(
            Protocol protocol, String specification, String comment, String statements, boolean deadlock) {
        StringBuilder text = new StringBuilder();
        if (!comment.isEmpty()) {
            Layout.wrap(comment, Layout.WIDTH - 3)
                    .forEach(line -> text.append("\\* ").append(line).append('\n'));
        }
        text.append("SPECIFICATION ").append(specification).append('\n');
        for (Constant constant : protocol.constants()) {
            text.append("CONSTANT\n  ")
                    .append(constant.name())
                    .append(" = ")
                    .append(constant.value())
                    .append('\n');
        }
        for (ProcessDeclaration process : protocol.processes()) {
            process.family()
                    .filter(Family::isSymmetric)
                    .ifPresent(family -> text.append("CONSTANT\n  ")
                            .append(family.set())
                            .append(" = {")
                            .append(String.join(", ", ((Family.Named) family.members()).names()))
                            .append("}\n"));
        }
        text.append(statements);
        text.append("CHECK_DEADLOCK ").append(deadlock ? "TRUE" : "FALSE").append('\n');
        return text.toString();
    }
}
