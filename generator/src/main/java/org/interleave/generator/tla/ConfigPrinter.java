package org.interleave.generator.tla;

import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Family;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.ModuleNames;

/** Prints the cfg of a run of TLC: one name a statement. */
public final class ConfigPrinter {
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
     * A cfg for safety and liveness together.
     *
     * @param protocol the protocol
     * @param invariants names of the invariants to check, those included behind which no search goes
     * @param properties names of the temporal properties to check
     * @param deadlock whether to check for deadlock
     * @return the text
     */
    public static String safetyAndLiveness(
            Protocol protocol, List<String> invariants, List<String> properties, boolean deadlock) {
        return print(protocol, "", statements("INVARIANT", invariants) + statements("PROPERTY", properties), deadlock);
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
        return print(protocol, comment, symmetry(protocol) + statements("INVARIANT", invariants), deadlock);
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
     * A cfg for a module that takes the steps of given behaviours of a protocol.
     *
     * @param protocol the protocol
     * @param specification name of the formula that says how that module behaves
     * @param keyword {@code INVARIANT} or {@code PROPERTY}
     * @param claim what is checked of it
     * @return the text
     */
    public static String replayed(Protocol protocol, String specification, String keyword, String claim) {
        String values = modelValues(protocol).stream()
                .map(name -> "CONSTANT\n  " + name + " = " + name + "\n")
                .collect(Collectors.joining());
        return print(protocol, specification, "", values + statements(keyword, List.of(claim)), false);
    }

    /**
     * A cfg for a property of steps.
     *
     * @param protocol the protocol
     * @param property name of the property
     * @return the text
     */
    public static String steps(Protocol protocol, String property) {
        return print(protocol, "", statements("PROPERTY", List.of(property)), false);
    }

    /**
     * A cfg for a protocol that can be cut: it does not go on behind a step that breaks a rule.
     *
     * @param config the cfg
     * @param notBroken name of the constraint
     * @return the same with that constraint
     */
    static String notGoingOn(String config, String notBroken) {
        return config.replace("CHECK_DEADLOCK", statements("CONSTRAINT", List.of(notBroken)) + "CHECK_DEADLOCK");
    }

    /**
     * The model values of a protocol.
     *
     * @param protocol the protocol
     * @return the names of the members of its symmetric families
     */
    public static List<String> modelValues(Protocol protocol) {
        return protocol.processes().stream()
                .flatMap(process -> process.family().filter(Family::isSymmetric).stream())
                .flatMap(family -> ((Family.Named) family.members()).names().stream())
                .toList();
    }

    private static String symmetry(Protocol protocol) {
        return statements("SYMMETRY", List.of(ModuleNames.of(protocol).definition("Symmetry")));
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
