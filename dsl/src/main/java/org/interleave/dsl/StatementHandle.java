package org.interleave.dsl;

import java.util.function.UnaryOperator;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.StepInfo;

/**
 * A statement that was just recorded, to say more about it before the next one.
 *
 * @param <H> the class itself
 */
@Library
public abstract sealed class StatementHandle<H extends StatementHandle<H>> permits StepHandle, IfHandle {
    final ProtocolBuilder protocol;
    final Recorder.Slot slot;

    StatementHandle(ProtocolBuilder protocol, Recorder.Slot slot) {
        this.protocol = protocol;
        this.slot = slot;
    }

    abstract H itself();

    /** What messages call it: "this step". */
    abstract String what();

    /** {@return this; nothing obliges the process to take it} */
    public final H mayBlockForever() {
        return change(StepInfo::blockingForever);
    }

    /**
     * Lets the process wait here for ever while a condition holds: it is idle then, and that is no deadlock. It is a
     * server because of it. A kernel thread is idle while nothing is queued; asleep with something on its list it is
     * not. Only what is a deadlock is touched: what obliges the process to take the step still does.
     *
     * @param condition the condition, over the state before the step; like a property it may read ghosts and ask where
     *     processes stand, and besides it may speak of {@link Pid#self()}
     * @return this
     */
    public final H idleWhile(Cond condition) {
        SourceLocation here = CallSite.here();
        return change(info -> {
            if (info.idle().isPresent()) {
                protocol.mistake(new Mistake(
                        ProtocolMistake.IDLE_TWICE,
                        here,
                        "it is said twice when the process is idle at step " + info.name(),
                        "say it once, with or(...) between the two conditions"));
            }
            return info.idleWhile(condition.expression());
        });
    }

    /**
     * Gives the C text that it stands for.
     *
     * @param text the C text, on one line
     * @return this
     */
    public final H c(String text) {
        protocol.text(text, CallSite.here());
        return change(info -> info.withC(text));
    }

    /**
     * Adds a remark for the reader.
     *
     * @param text the remark, on one line
     * @return this
     */
    public final H note(String text) {
        protocol.text(text, CallSite.here());
        return change(info -> info.withNote(text));
    }

    /**
     * Says that it is right that no behaviour takes this step. Without this, such a step fails the check.
     *
     * @param reason why it is right
     * @return this
     */
    public final H neverFires(String reason) {
        protocol.text(reason, CallSite.here());
        return change(info -> info.neverFiring(reason));
    }

    /**
     * Says of one of several processes that run this line, as where they call one C function, that it is right that it
     * never takes this step. Of the others nothing is said.
     *
     * @param process the process, or the family
     * @param reason why it is right
     * @return this
     */
    public final H neverFires(AnyProcess<?> process, String reason) {
        protocol.text(reason, CallSite.here());
        boolean meant = Recorder.recorded().filter(process::equals).isPresent();
        return meant ? change(info -> info.neverFiring(reason)) : itself();
    }

    /**
     * Makes this step weakly fair by itself: it is taken at last when it can be taken from some time on. Once this is
     * said of a step, its process as a whole owes nothing, and steps of which nothing is said owe nothing either.
     *
     * @return this
     */
    public final H weaklyFair() {
        return change(info -> info.fairIn(new FairGroup(info.name(), false)));
    }

    /**
     * Makes this step weakly fair together with others: one of them is taken at last when from some time on one of them
     * can be taken.
     *
     * @param group name of the group; steps of one process with the same group belong together
     * @return this
     */
    public final H weaklyFair(String group) {
        return change(info -> info.fairIn(new FairGroup(group, false)));
    }

    /**
     * Makes this step strongly fair together with others: one of them is taken at last when again and again one of them
     * can be taken.
     *
     * @param group name of the group; steps of one process with the same group belong together
     * @return this
     */
    public final H stronglyFair(String group) {
        return change(info -> info.fairIn(new FairGroup(group, true)));
    }

    /** {@return this; a way that changes nothing and comes back is a step all the same, as in a busy loop} */
    public final H spins() {
        return change(StepInfo::spinning);
    }

    /** Says more about the step, if more can be said. */
    H change(UnaryOperator<StepInfo> change) {
        if (!isFinished()) {
            slot.replace(Statements.saying(slot.statement(), change));
        }
        return itself();
    }

    /** Whether another statement follows already, which is a mistake of whoever still says more about this one. */
    final boolean isFinished() {
        if (slot.isLast()) {
            return false;
        }
        protocol.mistake(new Mistake(
                ProtocolMistake.STEP_FINISHED,
                CallSite.here(),
                what() + " is finished: another statement follows it",
                "say it in the same line as the step"));
        return true;
    }
}
