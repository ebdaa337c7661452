package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.SearchBounds;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Monitor;
import org.interleave.generator.tla.Observation;
import org.interleave.generator.tla.WatchPrinter;

/**
 * One run of TLC: checks that are made together, with others that are watched meanwhile, or an observation made alone.
 *
 * @param module the generated module
 * @param checks what is checked; safety first
 * @param watched what is watched besides
 * @param observation the question asked by an invariant that is expected to break, if it is one
 * @param coverage whether TLC counts how often each step is taken
 * @param bounded whether the search does not go on from a state that breaks one of its bounds, or stops there
 * @param symmetric whether states that differ only in who is who are taken for the same
 */
record Run(
        GeneratedModule module,
        List<Check> checks,
        List<Watched> watched,
        Optional<Observation> observation,
        boolean coverage,
        boolean bounded,
        boolean symmetric) {
    Run {
        checks = List.copyOf(checks);
        watched = List.copyOf(watched);
    }

    /** Checks that are made together: safety first, then what is temporal. */
    static Run together(List<Check> checks) {
        Check first = checks.get(0);
        return new Run(first.module(), checks, List.of(), Optional.empty(), first.isSafety(), !first.isSafety(), false);
    }

    /** The same, while others are watched. */
    Run watching(List<Watched> others) {
        return new Run(module, checks, others, observation, coverage, bounded, symmetric);
    }

    /** Checks of safety, made together once more, in fewer states. */
    static Run symmetric(List<Check> checks) {
        return new Run(checks.get(0).module(), checks, List.of(), Optional.empty(), false, false, true);
    }

    /** One check, made alone. */
    static Run alone(Check check) {
        if (check.kind() == CheckKind.REACHABLE) {
            return observation(check, Observation.Kind.REACHABLE);
        }
        boolean bounded = check.kind() != CheckKind.TYPE;
        return new Run(check.module(), List.of(check), List.of(), Optional.empty(), check.isSafety(), bounded, false);
    }

    /** A question about the states that a check speaks of. */
    static Run observation(Check check, Observation.Kind kind) {
        return observation(check, new Observation(check.name(), kind));
    }

    /** A question that is asked for a check. */
    static Run observation(Check check, Observation asked) {
        return new Run(check.module(), List.of(check), List.of(), Optional.of(asked), false, true, false);
    }

    boolean has(Check check) {
        return module.name().equals(check.protocol())
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

    /** The invariants behind which its search does not go. */
    List<String> bounds() {
        return SearchBounds.of(module.lowered());
    }

    TlcSpec spec() {
        Protocol protocol = module.lowered().protocol();
        if (observation.isPresent()) {
            return observed(protocol, observation.orElseThrow());
        }
        if (checks.get(0).isMonitored()) {
            return monitored(protocol, checks.get(0).name());
        }
        String config = module.config(config(protocol));
        if (watched.isEmpty()) {
            return new TlcSpec(module.name(), module.text(), config, OtherModules.of(module));
        }
        Map<String, String> others = new HashMap<>(OtherModules.of(module));
        others.put(module.name(), module.observed());
        List<String> invariants = watched.stream().map(Watched::invariant).toList();
        return new TlcSpec(
                WatchPrinter.name(module.name()), WatchPrinter.print(module.name(), invariants), config, others);
    }

    private String config(Protocol protocol) {
        List<String> temporal = names(liveness());
        return safety().isEmpty()
                ? ConfigPrinter.livenessWithin(protocol, bounds(), temporal)
                : safety(protocol, names(safety()), temporal);
    }

    private static List<String> names(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.kind() != CheckKind.DEADLOCK)
                .map(Check::name)
                .toList();
    }

    private TlcSpec observed(Protocol protocol, Observation asked) {
        String name = module.observation(asked);
        String config = asked.kind().isOfSteps()
                ? ConfigPrinter.stepsWithin(protocol, bounds(), name)
                : ConfigPrinter.safetyWithin(protocol, bounds(), List.of(name), false);
        return new TlcSpec(module.name(), module.observed(), module.config(config), OtherModules.of(module));
    }

    private TlcSpec monitored(Protocol protocol, String property) {
        Monitor monitor = Optional.ofNullable(module.monitors().get(property))
                .orElseThrow(() -> new IllegalStateException("nothing monitors " + property));
        Map<String, String> others = new HashMap<>(OtherModules.of(module));
        others.put(module.name(), module.text());
        return new TlcSpec(
                monitor.name(), monitor.text(), ConfigPrinter.monitoredWithin(protocol, bounds(), monitor), others);
    }

    /** What is expected to hold is checked together with the types: a value outside of its type ends the search. */
    private String safety(Protocol protocol, List<String> names, List<String> temporal) {
        boolean deadlock = checks.stream().anyMatch(check -> check.kind() == CheckKind.DEADLOCK);
        List<String> all = new ArrayList<>(names);
        if (!bounded && !all.contains(SearchBounds.TYPE_OK)) {
            all.add(0, SearchBounds.TYPE_OK);
        }
        List<String> silent = bounds().stream()
                .filter(bound -> bounded || !all.contains(bound))
                .toList();
        if (!watched.isEmpty()) {
            all.add(WatchPrinter.INVARIANT);
        }
        if (!temporal.isEmpty()) {
            return ConfigPrinter.safetyAndLiveness(protocol, all, temporal, deadlock);
        }
        return symmetric
                ? ConfigPrinter.symmetricWithin(protocol, silent, all, deadlock)
                : ConfigPrinter.safetyWithin(protocol, silent, all, deadlock);
    }

    /** What it checks, for people. */
    String name() {
        return module.name() + " " + what() + (symmetric ? " with symmetry" : "");
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
