package org.interleave.generator.pluscal;

import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ModuleNames;

/**
 * What PlusCal cannot say of how a protocol behaves, so that formulas behind the translation say it.
 *
 * @param beginsOtherwise whether processes may begin elsewhere than at their first label
 * @param hasFairGroups whether fairness is said of groups of steps
 * @param canBeCut whether steps can break rules
 * @param names the names of those formulas
 */
record Behaviour(boolean beginsOtherwise, boolean hasFairGroups, boolean canBeCut, ModuleNames names) {
    static Behaviour of(LoweredProtocol lowered, Beginnings beginnings, ModuleNames names) {
        boolean groups = lowered.flow().processes().values().stream()
                .anyMatch(process -> !Obligations.groups(process).isEmpty());
        return new Behaviour(beginnings.areOther(), groups, lowered.canBeCut(), names);
    }

    /** Whether the translation's own specification is another one. */
    boolean isOther() {
        return beginsOtherwise || hasFairGroups || canBeCut;
    }

    String init() {
        return beginsOtherwise ? names.definition("TwinInit") : "Init";
    }

    String next() {
        return canBeCut ? names.definition("TwinNext") : "Next";
    }

    String specification() {
        return isOther() ? names.definition("TwinSpec") : "Spec";
    }
}
