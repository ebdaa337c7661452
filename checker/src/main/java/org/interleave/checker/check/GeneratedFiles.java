package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;

/** The files that are generated from a protocol for people to read and to commit. */
public final class GeneratedFiles {
    private GeneratedFiles() {}

    /**
     * Generates the files of a protocol: its module, a cfg for safety, and one for liveness where it has temporal
     * properties. A cfg lists what is expected to hold.
     *
     * @param entry the protocol with what is expected of it
     * @return the text of each file, by its name
     * @throws ProtocolException if the protocol or its expectations have mistakes
     */
    public static Map<String, String> of(ProtocolEntry entry) {
        List<Check> checks = Checks.of(entry);
        GeneratedModule module = checks.get(0).module();
        Protocol protocol = module.lowered().protocol();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(module.name() + ".tla", module.text());
        List<String> invariants = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        List<String> temporal = new ArrayList<>();
        List<String> temporalFailing = new ArrayList<>();
        boolean deadlock = false;
        for (Check check : checks) {
            boolean holds = check.isExpected(Expectation.Kind.HOLDS);
            boolean violated = check.isExpected(Expectation.Kind.VIOLATED);
            if (check.kind() == CheckKind.DEADLOCK) {
                deadlock = holds;
            } else if (check.isSafety() && (holds || violated)) {
                (holds ? invariants : failing).add(check.name());
            } else if (check.kind() == CheckKind.TEMPORAL && (holds || violated)) {
                (holds ? temporal : temporalFailing).add(check.name());
            }
        }
        files.put(
                module.name() + ".cfg",
                ConfigPrinter.safety(protocol, comment("Safety.", failing), invariants, deadlock));
        if (!temporal.isEmpty() || !temporalFailing.isEmpty()) {
            files.put(
                    module.name() + "Liveness.cfg",
                    ConfigPrinter.liveness(protocol, comment("Liveness.", temporalFailing), temporal));
        }
        return files;
    }

    private static String comment(String what, List<String> failing) {
        return failing.isEmpty()
                ? what
                : what + " Known to fail here and not listed: " + String.join(", ", failing) + ".";
    }
}
