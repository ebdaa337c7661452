package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.StepInfo;

/**
 * A condition of fairness that a process owes, each member of a family for itself. A place at which a process may block
 * for ever is that of some actions and not of others, so no condition asks for more than which action it is.
 *
 * @param process who owes it
 * @param strong whether who can take a step again and again takes one; otherwise who can always take one does
 * @param text what it is about, for people
 * @param actions the actions that meet it
 * @param cuts the ways of the same steps that break a rule: they meet it too
 */
public record Owed(LoweredProcess process, boolean strong, String text, List<Action> actions, List<Cut> cuts) {
    /**
     * Copies the lists.
     *
     * @param process kept as it is
     * @param strong kept as it is
     * @param text kept as it is
     * @param actions copied
     * @param cuts copied
     */
    public Owed {
        actions = List.copyOf(actions);
        cuts = List.copyOf(cuts);
    }

    /**
     * Finds all that a process owes.
     *
     * @param process the process
     * @return the conditions; none if it owes nothing
     */
    public static List<Owed> by(LoweredProcess process) {
        List<Owed> owed = new ArrayList<>();
        if (process.flow().process().owesNothing().isPresent()) {
            return owed;
        }
        List<FairGroup> groups = process.flow().steps().stream()
                .flatMap(step -> step.info().fairGroup().stream())
                .distinct()
                .toList();
        for (FairGroup group : groups) {
            owed.add(of(
                    process,
                    group.strong(),
                    process.actionName() + ", " + group.name(),
                    (step, place) -> isIn(group, step.info()) || isIn(group, place.info())));
        }
        if (groups.isEmpty()) {
            owed.add(of(
                    process,
                    false,
                    process.actionName(),
                    (step, place) -> !place.info().mayBlockForever()));
        }
        turns(process, owed);
        return owed;
    }

    /** Who waits for its turn at a place; a step that is in a group is fair as the group is. */
    private static void turns(LoweredProcess process, List<Owed> owed) {
        for (Place place : process.flow().places()) {
            boolean waits = waitsItsTurn(place.info())
                    || process.actions().stream()
                            .filter(action -> action.place().equals(place))
                            .anyMatch(action -> waitsItsTurn(action.step().info()));
            if (waits && !place.info().mayBlockForever()) {
                owed.add(of(
                        process,
                        true,
                        process.actionName() + " at " + place.name(),
                        (step, here) -> here.equals(place)));
            }
        }
    }

    private static boolean waitsItsTurn(StepInfo info) {
        return info.stronglyFair() && info.fairGroup().isEmpty();
    }

    private static boolean isIn(FairGroup group, StepInfo info) {
        return info.fairGroup().filter(group::equals).isPresent();
    }

    /** The condition about some steps, each with the place from which it is taken. */
    private static Owed of(LoweredProcess process, boolean strong, String text, BiPredicate<Place, Place> which) {
        return new Owed(
                process,
                strong,
                text,
                process.actions().stream()
                        .filter(action -> which.test(action.step(), action.place()))
                        .toList(),
                process.cuts().stream()
                        .filter(cut -> which.test(cut.step(), cut.place()))
                        .toList());
    }
}
