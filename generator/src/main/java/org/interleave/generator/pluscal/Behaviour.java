package org.interleave.generator.pluscal;

import org.interleave.generator.lower.LoweredProtocol;

/**
 * What PlusCal cannot say of how a protocol behaves, so that formulas behind the translation say it.
 *
 * @param beginsOtherwise whether processes may begin elsewhere than at their first label
 * @param hasFairGroups whether fairness is said of groups of steps
 * @param canBeCut whether steps can break rules
 */
record Behaviour(boolean beginsOtherwise, boolean hasFairGroups, boolean canBeCut) {
    /** What the specification is called where the translation's own will not do. */
    static final String SPECIFICATION = "TwinSpec";

    static Behaviour of(LoweredProtocol lowered, Beginnings beginnings) {
        boolean groups = lowered.flow().processes().values().stream()
                .anyMatch(process -> !Obligations.groups(process).isEmpty());
        return new Behaviour(beginnings.areOther(), groups, lowered.canBeCut());
    }

    /** Whether the translation's own specification is another one. */
    boolean isOther() {
        return beginsOtherwise || hasFairGroups || canBeCut;
    }

    String init() {
        return beginsOtherwise ? "TwinInit" : "Init";
    }

    String next() {
        return canBeCut ? "TwinNext" : "Next";
    }

    String specification() {
        return isOther() ? SPECIFICATION : "Spec";
    }
}
