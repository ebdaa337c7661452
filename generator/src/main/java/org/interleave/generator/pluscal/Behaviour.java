package org.interleave.generator.pluscal;

import org.interleave.dsl.flow.ControlFlow;

/**
 * What PlusCal cannot say of how a protocol behaves, so that formulas behind the translation say it.
 *
 * @param beginsOtherwise whether processes may begin elsewhere than at their first label
 * @param hasFairGroups whether fairness is said of groups of steps
 */
record Behaviour(boolean beginsOtherwise, boolean hasFairGroups) {
    /** What the specification is called where the translation's own will not do. */
    static final String SPECIFICATION = "TwinSpec";

    static Behaviour of(ControlFlow flow, Beginnings beginnings) {
        boolean groups = flow.processes().values().stream()
                .anyMatch(process -> !Obligations.groups(process).isEmpty());
        return new Behaviour(beginnings.areOther(), groups);
    }

    /** Whether the translation's own specification is another one. */
    boolean isOther() {
        return beginsOtherwise || hasFairGroups;
    }

    String init() {
        return beginsOtherwise ? "TwinInit" : "Init";
    }

    String specification() {
        return isOther() ? SPECIFICATION : "Spec";
    }
}
