package org.interleave.dsl;

import org.interleave.dsl.tree.StepInfo;

/** A step that was just recorded, to say more about it before the next one. */
@Library
public final class StepHandle extends StatementHandle<StepHandle> {
    StepHandle(ProtocolBuilder protocol, Recorder.Slot slot) {
        super(protocol, slot);
    }

    /**
     * Lets it have its turn, besides the fairness of its process as a whole.
     *
     * @return this step; it is taken at last when it can be taken again and again
     */
    public StepHandle stronglyFair() {
        return change(StepInfo::withStrongFairness);
    }

    @Override
    StepHandle itself() {
        return this;
    }

    @Override
    String what() {
        return "this step";
    }
}
