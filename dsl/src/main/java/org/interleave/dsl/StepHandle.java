package org.interleave.dsl;

import org.interleave.dsl.tree.FairGroup;

/** A step that was just recorded, to say more about it before the next one. */
@Library
public final class StepHandle extends StatementHandle<StepHandle> {
    private final boolean rule;

    StepHandle(ProtocolBuilder protocol, Recorder.Slot slot) {
        this(protocol, slot, false);
    }

    private StepHandle(ProtocolBuilder protocol, Recorder.Slot slot, boolean rule) {
        super(protocol, slot);
        this.rule = rule;
    }

    /** The same, as a rule: all rules are at one place, so only what is said of one rule tells it from the others. */
    StepHandle asRule() {
        return new StepHandle(protocol, slot, true);
    }

    /**
     * Lets it have its turn, besides the fairness of its process as a whole. A rule is strongly fair by itself, and then
     * its process as a whole owes nothing.
     *
     * @return this step; it is taken at last when it can be taken again and again
     */
    public StepHandle stronglyFair() {
        return change(info -> rule ? info.fairIn(new FairGroup(info.name(), true)) : info.withStrongFairness());
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
