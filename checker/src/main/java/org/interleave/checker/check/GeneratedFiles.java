package org.interleave.checker.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Monitor;
import org.interleave.generator.tla.Reachability;
import org.interleave.generator.tla.Theorem;

/** The files that are generated from a protocol for people to read and to commit. */
public final class GeneratedFiles {
    private final Session session;
    private final GeneratedModule module;
    private final Protocol protocol;
    private final List<Check> checks;
    private final Map<String, String> files = new LinkedHashMap<>();

    private GeneratedFiles(List<Check> checks) {
        this.session = checks.get(0).session();
        this.module = session.module();
        this.protocol = session.protocol();
        this.checks = checks;
    }

    /**
     * Generates the files of a protocol: its module, a cfg for safety, one with symmetry where it has symmetric
     * families, and one for liveness where it has temporal properties; a module and a cfg for what must be possible,
     * and for each property that needs one; and the modules of the protocols that it refines. A cfg lists what is
     * expected to hold.
     *
     * @param entry the protocol with what is expected of it
     * @return the text of each file, by its name
     * @throws ProtocolException if the protocol or its expectations have mistakes
     */
    public static Map<String, String> of(ProtocolEntry entry) {
        return of(Checks.of(entry));
    }

    /**
     * Generates the files of a protocol's PlusCal twin: the algorithm without a translation, and the same cfg files as
     * the module has.
     *
     * @param entry the protocol with what is expected of it
     * @return the text of each file, by its name
     * @throws ProtocolException if the protocol or its expectations have mistakes
     */
    public static Map<String, String> ofTwin(ProtocolEntry entry) {
        LoweredProtocol lowered = entry.session().get().lowered();
        return of(Checks.of(entry, new Session(PlusCalGenerator.generate(lowered))));
    }

    /** The files of a protocol with these checks. */
    static Map<String, String> of(List<Check> checks) {
        GeneratedFiles files = new GeneratedFiles(checks);
        files.add();
        return files.files;
    }

    private void add() {
        // Within constraints nothing is shown of all behaviours.
        files.put(
                module.name() + ".tla",
                module.constraints().isEmpty() ? theorem().in(module) : module.text());
        safety();
        liveness();
        reachability();
        checks.stream().filter(Check::isMonitored).forEach(this::monitor);
        session.otherModules().forEach((name, text) -> files.put(name + ".tla", text));
    }

    /** What is expected to hold. */
    private Theorem theorem() {
        return new Theorem(
                names(Expectation.Kind.HOLDS, Check::isSafety),
                names(Expectation.Kind.HOLDS, GeneratedFiles::isOfBehaviours),
                checks.stream().filter(Check::isRule).anyMatch(check -> !check.isExpected(Expectation.Kind.HOLDS)));
    }

    private void safety() {
        List<String> invariants = names(Expectation.Kind.HOLDS, Check::isSafety);
        List<String> failing = names(Expectation.Kind.VIOLATED, Check::isSafety);
        boolean deadlock = checks.stream()
                .filter(check -> check.kind() == CheckKind.DEADLOCK && !check.isDeadlockBesideServers())
                .anyMatch(Check::isExpectedToHold);
        files.put(
                module.name() + ".cfg",
                module.config(ConfigPrinter.safety(protocol, comment("Safety.", failing), invariants, deadlock)));
        if (Symmetry.isIn(protocol)) {
            files.put(
                    module.name() + "Symmetry.cfg",
                    module.config(ConfigPrinter.symmetric(
                            protocol,
                            comment("Safety, whoever is who. Not for liveness.", failing),
                            invariants,
                            deadlock)));
        }
    }

    private void liveness() {
        List<String> holding = names(Expectation.Kind.HOLDS, GeneratedFiles::isOfBehaviours);
        List<String> failing = names(Expectation.Kind.VIOLATED, GeneratedFiles::isOfBehaviours);
        if (!holding.isEmpty() || !failing.isEmpty()) {
            files.put(
                    module.name() + "Liveness.cfg",
                    module.config(ConfigPrinter.liveness(protocol, comment("Liveness.", failing), holding)));
        }
    }

    private void reachability() {
        List<String> possible = names(Expectation.Kind.HOLDS, check -> check.kind() == CheckKind.REACHABLE);
        List<String> impossible = names(Expectation.Kind.VIOLATED, check -> check.kind() == CheckKind.REACHABLE);
        if (!possible.isEmpty()) {
            Reachability denied = Reachability.of(module, possible);
            String comment = "Reachability: TLC finds each of these violated, and shows the way there. To see all of "
                    + "them, run it with -continue, or list one only."
                    + (impossible.isEmpty()
                            ? ""
                            : " Known to be impossible here and not listed: " + String.join(", ", impossible) + ".");
            files.put(denied.name() + ".tla", denied.text());
            files.put(
                    denied.name() + ".cfg",
                    module.config(ConfigPrinter.reachability(protocol, comment, denied.denials())));
        }
    }

    private void monitor(Check check) {
        Monitor monitor = module.monitors().get(check.name());
        if (monitor != null) {
            files.put(monitor.name() + ".tla", monitor.text());
            files.put(
                    monitor.name() + ".cfg", module.config(ConfigPrinter.monitored(protocol, comment(check), monitor)));
        }
    }

    private static String comment(Check check) {
        return check.name() + ": " + check.reason() + (check.reason().endsWith(".") ? "" : ".")
                + (check.isExpected(Expectation.Kind.VIOLATED) ? " Known to fail here." : "");
    }

    private static boolean isOfBehaviours(Check check) {
        return check.kind() == CheckKind.TEMPORAL || check.kind() == CheckKind.REFINEMENT;
    }

    private List<String> names(Expectation.Kind expected, Predicate<Check> which) {
        return checks.stream()
                .filter(which.and(check -> check.kind() != CheckKind.DEADLOCK || check.isDeadlockBesideServers()))
                .filter(check ->
                        expected == Expectation.Kind.HOLDS ? check.isExpectedToHold() : check.isExpected(expected))
                .map(Check::name)
                .toList();
    }

    private static String comment(String what, List<String> failing) {
        return failing.isEmpty()
                ? what
                : what + " Known to fail here and not listed: " + String.join(", ", failing) + ".";
    }
}
