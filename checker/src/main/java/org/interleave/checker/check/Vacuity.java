package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.dsl.flow.Place;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.Observation;

/** Finds what makes a green check worth less than it looks. */
final class Vacuity {
    private Vacuity() {}

    /** Steps that a complete search never took, and steps that are taken though the author says they never are. */
    static List<String> steps(LoweredProtocol lowered, Set<String> taken) {
        List<String> warnings = new ArrayList<>();
        for (LoweredProcess process : lowered.processes()) {
            for (Place step : process.flow().steps()) {
                List<Action> actions = process.actionsOf(step);
                boolean fired = actions.stream().anyMatch(action -> taken.contains(action.name()));
                boolean declared = step.info().neverFires().isPresent();
                if (!actions.isEmpty() && fired == declared) {
                    String what = lowered.protocol().name() + ": step " + step + " of " + process.name();
                    String where = " (" + step.info().location() + ")";
                    String excuse = isShared(step, process, lowered)
                            ? "neverFires(" + process.name() + ", \"...\")"
                            : "neverFires(\"...\")";
                    Message warning = fired
                            ? new Message(
                                    CommandMistake.STEP_TAKEN,
                                    what + " is taken, although it says neverFires" + where,
                                    isShared(step, process, lowered)
                                            ? "say it of those that never take it: neverFires(process, \"...\")"
                                            : "leave neverFires(...) out, if the step is right")
                            : new Message(
                                    CommandMistake.STEP_NEVER_TAKEN,
                                    what + " is never taken" + where,
                                    step.info().label().isOfPrimitive()
                                            ? "find out why nothing comes there, or leave out the primitive that makes"
                                                    + " it"
                                            : "remove it, or say why with " + excuse);
                    warnings.add(warning.toString());
                }
            }
        }
        return warnings;
    }

    /** Whether another process runs the same line, as where two of them call one C function. */
    private static boolean isShared(Place step, LoweredProcess process, LoweredProtocol lowered) {
        return lowered.processes().stream()
                .filter(other -> !other.name().equals(process.name()))
                .flatMap(other -> other.flow().steps().stream())
                .anyMatch(other -> other.info().location().equals(step.info().location()));
    }

    /** What a check speaks of and never happens, or does although the author says it does not; or nobody knows. */
    static Optional<String> observed(Check check, Observation.Kind asked, Verdict neverHappens) {
        Words words = words(check, asked);
        String where = " (" + check.location() + ")";
        if (!neverHappens.isDecided()) {
            return Optional.of(new Message(
                            CommandMistake.VACUITY_NOT_KNOWN,
                            check.protocol() + ": whether " + words.happens() + " was not decided: " + neverHappens
                                    + where,
                            "give it more with --timeout or --heap")
                    .toString());
        }
        boolean happens = neverHappens == Verdict.VIOLATED;
        boolean declared =
                check.property().flatMap(property -> property.vacuous()).isPresent();
        if (happens != declared) {
            return Optional.empty();
        }
        Message warning = happens
                ? new Message(
                        CommandMistake.NOT_VACUOUS,
                        check.protocol() + ": " + words.happens() + ", although it says vacuous" + where,
                        "leave vacuous(...) out, if the property is right")
                : new Message(
                        CommandMistake.VACUOUS,
                        check.protocol() + ": " + words.never() + ", so it says nothing" + where,
                        "mend it, or say why with vacuous(\"...\")");
        return Optional.of(warning.toString());
    }

    private record Words(String happens, String never) {}

    private static Words words(Check check, Observation.Kind asked) {
        String name = check.name();
        if (asked == Observation.Kind.MOVE) {
            return new Words("a step changes what " + name + " maps", "no step changes what " + name + " maps");
        }
        if (asked == Observation.Kind.STEP_PREMISE) {
            return new Words("a step satisfies the premise of " + name, "no step satisfies the premise of " + name);
        }
        if (check.isMonitored()) {
            return new Words(
                    "somebody goes first while another waits, as " + name + " means it",
                    "nobody goes first while another waits, as " + name + " means it");
        }
        return new Words("the premise of " + name + " is reached", "the premise of " + name + " is never reached");
    }
}
