package org.interleave.generator.pluscal;

import org.interleave.dsl.flow.ControlFlow;
import org.interleave.generator.lower.ModuleNames;

/**
 * What PlusCal cannot say of how a protocol behaves, so that formulas behind the translation say it.
 *
 * @param beginsOtherwise whether processes may begin elsewhere than at their first label
 * @param hasFairGroups whether fairness is said of groups of steps
 * @param names the names of those formulas
 */
record Behaviour(boolean beginsOtherwise, boolean hasFairGroups, ModuleNames names) {
    static Behaviour of(ControlFlow flow, Beginnings beginnings, ModuleNames names) {
        boolean groups = flow.processes().values().stream()
                .anyMatch(process -> !Obligations.groups(process).isEmpty());
        return new Behaviour(beginnings.areOther(), groups, names);
    }

    /** Whether the translation's own specification is another one. */
    boolean isOther() {
        return beginsOtherwise || hasFairGroups;
    }

    String init() {
        return beginsOtherwise ? names.definition("TwinInit") : "Init";
    }

    String specification() {
        return isOther() ? names.definition("TwinSpec") : "Spec";
    }
}
