package org.interleave.dsl;

import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** A step that was just recorded, to say more about it before the next one. */
@Library
public final class StepHandle {
    private final ProtocolBuilder protocol;
    private final Recorder.Slot slot;

    StepHandle(ProtocolBuilder protocol, Recorder.Slot slot) {
        this.protocol = protocol;
        this.slot = slot;
    }

    /** {@return this step; nothing obliges the process to take it} */
    public StepHandle mayBlockForever() {
        return change(StepInfo::blockingForever);
    }

    /** {@return this step; it is taken at last when it can be taken again and again} */
    public StepHandle stronglyFair() {
        return change(StepInfo::withStrongFairness);
    }

    /**
     * Gives the C text that the step stands for.
     *
     * @param text the C text, on one line
     * @return this step
     */
    public StepHandle c(String text) {
        protocol.text(text, CallSite.here());
        return change(info -> info.withC(text));
    }

    /**
     * Adds a remark for the reader.
     *
     * @param text the remark, on one line
     * @return this step
     */
    public StepHandle note(String text) {
        protocol.text(text, CallSite.here());
        return change(info -> info.withNote(text));
    }

    /**
     * Says that it is right that no behaviour takes this step. Without this, such a step fails the check.
     *
     * @param reason why it is right
     * @return this step
     */
    public StepHandle neverFires(String reason) {
        protocol.text(reason, CallSite.here());
        return change(info -> info.neverFiring(reason));
    }

    private StepHandle change(UnaryOperator<StepInfo> change) {
        if (isFinished(protocol, slot, "this step")) {
            return this;
        }
        Statement statement = slot.statement();
        if (statement instanceof Statement.Step step) {
            slot.replace(new Statement.Step(change.apply(step.info()), step.operations()));
        } else if (statement instanceof Statement.Either either) {
            slot.replace(new Statement.Either(change.apply(either.info()), either.ways()));
        }
        return this;
    }

    /** Whether another statement follows already, which is a mistake of whoever still says more about this one. */
    static boolean isFinished(ProtocolBuilder protocol, Recorder.Slot slot, String what) {
        if (slot.isLast()) {
            return false;
        }
        protocol.mistake(new Mistake(
                CallSite.here(),
                what + " is finished: another statement follows it",
                "say it in the same line as the step"));
        return true;
    }
}
