package org.interleave.generator.tla;

import java.util.List;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Protocol;

/** Prints the cfg of a run of TLC: one name a statement. */
public final class ConfigPrinter {
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
        return print(protocol, comment, "INVARIANT", invariants, deadlock);
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
        return print(protocol, comment, "PROPERTY", properties, false);
    }

    private static String print(
            Protocol protocol, String comment, String keyword, List<String> names, boolean deadlock) {
        StringBuilder text = new StringBuilder();
        if (!comment.isEmpty()) {
            Layout.wrap(comment, Layout.WIDTH - 3)
                    .forEach(line -> text.append("\\* ").append(line).append('\n'));
        }
        text.append("SPECIFICATION Spec\n");
        for (Constant constant : protocol.constants()) {
            text.append("CONSTANT\n  ")
                    .append(constant.name())
                    .append(" = ")
                    .append(constant.value())
                    .append('\n');
        }
        for (String name : names) {
            text.append(keyword).append("\n  ").append(name).append('\n');
        }
        text.append("CHECK_DEADLOCK ").append(deadlock ? "TRUE" : "FALSE").append('\n');
        return text.toString();
    }
}
