package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.tlc.ActionCoverage;
import org.interleave.dsl.flow.Place;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.tla.GeneratedModule;

/** Finds what makes a green check worth less than it looks. */
final class Vacuity {
    private Vacuity() {}

    /** Steps that a complete search never took, and steps that are taken though the author says they never are. */
    static List<String> steps(GeneratedModule module, Map<String, ActionCoverage> coverage) {
        List<String> complaints = new ArrayList<>();
        for (LoweredProcess process : module.lowered().processes()) {
            for (Place step : process.flow().steps()) {
                List<Action> actions = process.actionsOf(step);
                boolean fired = actions.stream()
                        .map(action -> Optional.ofNullable(coverage.get(action.name())))
                        .anyMatch(counted ->
                                counted.filter(count -> count.generated() > 0).isPresent());
                boolean declared = step.info().neverFires().isPresent();
                if (!actions.isEmpty() && fired == declared) {
                    complaints.add(module.name() + ": step " + step + " of " + process.name()
                            + (fired
                                    ? " is taken, although it says neverFires"
                                    : " is never taken; remove it, or say why with neverFires(\"...\")")
                            + " (" + step.info().location() + ")");
                }
            }
        }
        return complaints;
    }

    /** A premise that is never reached, or is although the author says it is not; or nobody knows. */
    static Optional<String> premise(Check check, Verdict neverReached) {
        String where = " (" + check.location() + ")";
        if (!neverReached.isDecided()) {
            return Optional.of(check.protocol() + ": whether the premise of " + check.name()
                    + " is ever reached was not decided: " + neverReached + where);
        }
        boolean reached = neverReached == Verdict.VIOLATED;
        boolean declared =
                check.property().flatMap(property -> property.vacuous()).isPresent();
        if (reached != declared) {
            return Optional.empty();
        }
        return Optional.of(check.protocol() + ": the premise of " + check.name()
                + (reached
                        ? " is reached, although it says vacuous"
                        : " is never reached, so it says nothing; mend it, or say why with vacuous(\"...\")")
                + where);
    }
}
