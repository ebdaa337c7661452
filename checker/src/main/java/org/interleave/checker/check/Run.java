package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.model.Session;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.MisusePrinter;
import org.interleave.generator.tla.Monitor;
import org.interleave.generator.tla.Observation;
import org.interleave.generator.tla.WatchPrinter;

/**
 * One run of TLC: checks that are made together, with others that are watched meanwhile, or an observation made alone.
 *
 * @param session the protocol
 * @param checks what is checked; safety first
 * @param watched what is watched besides
 * @param observation the question asked by an invariant that is expected to break, if it is one
 * @param coverage whether TLC counts how often each step is taken
 * @param symmetric whether states that differ only in who is who are taken for the same
 */
record Run(
        Session session,
        List<Check> checks,
        List<Watched> watched,
        Optional<Observation> observation,
        boolean coverage,
        boolean symmetric) {
    Run {
        checks = List.copyOf(checks);
        watched = List.copyOf(watched);
    }

    /** The generated module. */
    GeneratedModule module() {
        return session.module();
    }

    /** Checks that are made together: safety first, then what is temporal. */
    static Run together(List<Check> checks) {
        Check first = checks.get(0);
        return new Run(first.session(), checks, List.of(), Optional.empty(), first.isSafety(), false);
    }

    /** The same, while others are watched. */
    Run watching(List<Watched> others) {
        return new Run(session, checks, others, observation, coverage, symmetric);
    }

    /** Checks of safety, made together once more, in fewer states. */
    static Run symmetric(List<Check> checks) {
        return new Run(checks.get(0).session(), checks, List.of(), Optional.empty(), false, true);
    }

    /** One check, made alone. */
    static Run alone(Check check) {
        if (check.kind() == CheckKind.REACHABLE) {
            return observation(check, Observation.Kind.REACHABLE);
        }
        return new Run(check.session(), List.of(check), List.of(), Optional.empty(), check.isSafety(), false);
    }

    /** A question about the states that a check speaks of. */
    static Run observation(Check check, Observation.Kind kind) {
        return observation(check, new Observation(check.name(), kind));
    }

    /** A question that is asked for a check. */
    static Run observation(Check check, Observation asked) {
        return new Run(check.session(), List.of(check), List.of(), Optional.of(asked), false, false);
    }

    /** Whether it asks for what only the graph of all states tells, and no invariant of TLC's. */
    boolean isOfGraph() {
        return checks.size() == 1 && checks.get(0).isOfGraph();
    }

    boolean has(Check check) {
        return session.protocol().name().equals(check.protocol())
                && checks.stream().anyMatch(own -> own.name().equals(check.name()));
    }

    /** Those of its checks that are decided by the states, one by one. */
    List<Check> safety() {
        return checks.stream().filter(Check::isSafety).toList();
    }

    /** Those of its checks that are decided by whole behaviours. */
    List<Check> liveness() {
        return checks.stream().filter(check -> !check.isSafety()).toList();
    }

    /** Whether it checks safety and liveness together. */
    boolean isMixed() {
        return !safety().isEmpty() && !liveness().isEmpty();
    }

    /** Whether it decides its checks, rather than whether they say anything, or say the same with symmetry. */
    boolean decides() {
        return !symmetric && supposition().isEmpty();
    }

    /** What it asks for that a check speaks of, and without which the check would say nothing; if it asks that. */
    Optional<Observation.Kind> supposition() {
        return observation.map(Observation::kind).filter(Observation.Kind::isOfWhatIsSupposed);
    }

    TlcSpec spec() {
        Protocol protocol = session.protocol();
        GeneratedModule module = module();
        Map<String, String> others = session.otherModules();
        if (observation.isPresent()) {
            return watching(module.name(), module.observed(), observed(protocol, observation.orElseThrow()), others);
        }
        if (checks.get(0).isMonitored()) {
            Monitor monitor = Optional.ofNullable(
                            module.monitors().get(checks.get(0).name()))
                    .orElseThrow(() -> new IllegalStateException(
                            "nothing monitors " + checks.get(0).name()));
            others.put(module.name(), module.text());
            String config = module.config(ConfigPrinter.monitored(protocol, "", monitor));
            return watching(monitor.name(), monitor.text(), config, others);
        }
        return watching(module.name(), watched.isEmpty() ? module.text() : module.observed(), config(protocol), others);
    }

    /** A module, watched for what is asked besides, for steps that break rules, and for the end of constraints. */
    private TlcSpec watching(String name, String text, String config, Map<String, String> others) {
        List<String> invariants =
                new ArrayList<>(watched.stream().map(Watched::invariant).toList());
        if (session.lowered().canBeCut()) {
            invariants.add(notBroken());
        }
        if (isBounded()) {
            invariants.add(withinRules());
        }
        invariants.addAll(module().constraints());
        if (invariants.isEmpty()) {
            return new TlcSpec(name, text, config, others);
        }
        others.put(name, text);
        return new TlcSpec(
                WatchPrinter.name(name), WatchPrinter.print(name, invariants), WatchPrinter.watching(config), others);
    }

    /** The invariant that no step breaks a rule, or comes to a bound. */
    String notBroken() {
        return session.lowered().names().definition(MisusePrinter.NOT_BROKEN);
    }

    /** Whether steps can come to a bound of the search, which breaks no rule. */
    boolean isBounded() {
        return !session.lowered().bounds().isEmpty();
    }

    /** The invariant that no step breaks a rule, whatever comes to a bound. */
    String withinRules() {
        return isBounded() ? session.lowered().names().definition(MisusePrinter.WITHIN_RULES) : notBroken();
    }

    private String config(Protocol protocol) {
        GeneratedModule module = module();
        List<String> temporal = names(liveness());
        List<String> invariants = names(safety());
        boolean deadlock = checks.stream()
                .anyMatch(check -> check.kind() == CheckKind.DEADLOCK && !check.isDeadlockBesideServers());
        if (safety().isEmpty()) {
            return module.config(ConfigPrinter.liveness(protocol, "", temporal));
        }
        if (!temporal.isEmpty()) {
            return module.config(ConfigPrinter.safetyAndLiveness(protocol, invariants, temporal, deadlock));
        }
        return module.config(
                symmetric
                        ? ConfigPrinter.symmetric(protocol, "", invariants, deadlock)
                        : ConfigPrinter.safety(protocol, "", invariants, deadlock));
    }

    private static List<String> names(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.kind() != CheckKind.DEADLOCK || check.isDeadlockBesideServers())
                .map(Check::name)
                .toList();
    }

    private String observed(Protocol protocol, Observation asked) {
        String name = module().observation(asked);
        return module().config(
                        asked.kind().isOfSteps()
                                ? ConfigPrinter.steps(protocol, name)
                                : ConfigPrinter.safety(protocol, "", List.of(name), false));
    }

    /** What it checks, for people. */
    String name() {
        return session.protocol().name() + " " + what() + (symmetric ? " with symmetry" : "");
    }

    private String what() {
        if (checks.size() == 1) {
            return checks.get(0).name();
        }
        if (isMixed()) {
            return "safety and liveness";
        }
        return safety().isEmpty() ? "liveness" : "safety";
    }
}
