package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.ModuleNames;

/** Prints the cfg of a run of TLC: one block for the constants, one for the invariants, one for the properties. */
public final class ConfigPrinter {
    static final String SPECIFICATION = "Spec";
    /** What a block of invariants begins with. */
    public static final String INVARIANTS = "INVARIANTS";
    /** What a block of temporal properties begins with. */
    public static final String PROPERTIES = "PROPERTIES";

    private static final String CONSTANTS = "CONSTANTS";

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
        return print(protocol, comment, block(INVARIANTS, invariants), deadlock);
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
        return print(protocol, comment, block(PROPERTIES, properties), false);
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
        return print(protocol, "", block(INVARIANTS, invariants) + block(PROPERTIES, properties), deadlock);
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
        return print(protocol, comment, symmetry(protocol) + block(INVARIANTS, invariants), deadlock);
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
     * @param keyword {@link #INVARIANTS} or {@link #PROPERTIES}
     * @param claim what is checked of it
     * @return the text
     */
    public static String replayed(Protocol protocol, String specification, String keyword, String claim) {
        String values = block(
                CONSTANTS,
                modelValues(protocol).stream().map(name -> name + " = " + name).toList());
        return print(protocol, specification, "", values + block(keyword, List.of(claim)), false);
    }

    /**
     * A cfg for what must be possible: TLC has to find each invariant violated.
     *
     * @param protocol the protocol
     * @param comment the first line, without its comment sign
     * @param denials names of the invariants
     * @return the text
     */
    public static String reachability(Protocol protocol, String comment, List<String> denials) {
        return print(protocol, comment, block(INVARIANTS, denials), false);
    }

    /**
     * A cfg for a property of steps.
     *
     * @param protocol the protocol
     * @param property name of the property
     * @return the text
     */
    public static String steps(Protocol protocol, String property) {
        return print(protocol, "", block(PROPERTIES, List.of(property)), false);
    }

    /**
     * A cfg for a search that is cut: it does not go on behind a step that breaks a rule, or where an author's
     * constraint does not hold.
     *
     * @param config the cfg
     * @param constraints names of the constraints
     * @return the same with these constraints
     */
    static String notGoingOn(String config, List<String> constraints) {
        return config.replace("CHECK_DEADLOCK", block("CONSTRAINT", constraints) + "CHECK_DEADLOCK");
    }

    /**
     * The model values of a protocol.
     *
     * @param protocol the protocol
     * @return the names of the members of its symmetric families
     */
    public static List<String> modelValues(Protocol protocol) {
        return protocol.processes().stream()
                .flatMap(process -> process.family().filter(ProcessFamily::isSymmetric).stream())
                .flatMap(family -> ((ProcessFamily.Named) family.members()).names().stream())
                .toList();
    }

    private static String symmetry(Protocol protocol) {
        return block("SYMMETRY", List.of(ModuleNames.of(protocol).definition("Symmetry")));
    }

    private static String invariant(Monitor monitor) {
        return block(INVARIANTS, List.of(monitor.invariant()));
    }

    /** A keyword with one name a line below it; nothing without a name. */
    private static String block(String keyword, List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(name -> "  " + name + "\n").collect(Collectors.joining("", keyword + "\n", ""));
    }

    private static List<String> constants(Protocol protocol) {
        List<String> values = new ArrayList<>();
        protocol.constants().forEach(constant -> values.add(constant.name() + " = " + constant.value()));
        protocol.processes().stream()
                .flatMap(process -> process.family().filter(ProcessFamily::isSymmetric).stream())
                .forEach(family -> values.add(family.set() + " = {"
                        + String.join(", ", ((ProcessFamily.Named) family.members()).names()) + "}"));
        return values;
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
        text.append(block(CONSTANTS, constants(protocol)));
        text.append(statements);
        text.append("CHECK_DEADLOCK ").append(deadlock ? "TRUE" : "FALSE").append('\n');
        return text.toString();
    }
}
