package org.interleave.generator.pluscal;

import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.ProcessFlow;

/**
 * What PlusCal cannot say of how a protocol behaves, so that formulas behind the translation say it.
 *
 * @param beginsOtherwise whether processes may begin elsewhere than at their first label
 * @param mayBeEmpty whether all processes may be absent though none of them ends: the translation then has no step for
 *     the end of all
 * @param hasFairGroups whether fairness is said of groups of steps
 */
record Behaviour(boolean beginsOtherwise, boolean mayBeEmpty, boolean hasFairGroups) {
    /** What the specification is called where the translation's own will not do. */
    static final String SPECIFICATION = "TwinSpec";

    /** What the steps are called then. */
    static final String NEXT = "TwinNext";

    static Behaviour of(ControlFlow flow, Beginnings beginnings) {
        boolean allCanEnd = flow.processes().values().stream().allMatch(ProcessFlow::canEnd);
        boolean oneEnds = flow.processes().values().stream()
                .flatMap(process -> process.places().stream())
                .anyMatch(place -> Flows.canEnd(place.flow()));
        boolean groups = flow.processes().values().stream()
                .anyMatch(process -> !Obligations.groups(process).isEmpty());
        return new Behaviour(beginnings.areOther(), allCanEnd && !oneEnds, groups);
    }

    /** Whether the translation's own specification is another one. */
    boolean isOther() {
        return beginsOtherwise || mayBeEmpty || hasFairGroups;
    }

    String init() {
        return beginsOtherwise ? "TwinInit" : "Init";
    }

    String next() {
        return mayBeEmpty ? NEXT : "Next";
    }

    String specification() {
        return isOther() ? SPECIFICATION : "Spec";
    }
}
