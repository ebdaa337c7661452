package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;
import org.interleave.dsl.Way;

/**
 * {@code struct completion}: one side says that it is done, the other waits for it. Whoever completes neither sleeps nor
 * waits, so a hard interrupt may do it. See Documentation/scheduler/completion.rst.
 */
@Library
public final class Completion {
    private final String c;
    private final Int done;
    private final int most;
    private final KernelObjectRules rules;

    /**
     * A completion that nobody has completed.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param most how often it can be completed before somebody waits for it, at least 1
     */
    public Completion(Declarations place, String name, int most) {
        c = "(&" + name + ")";
        this.most = most;
        done = place.integer(name, 0, most + 1, 0)
                .comment("completion: how often done, " + (most + 1) + " for all that ever wait");
        rules = place.object(name);
    }

    /** {@return {@code complete()}: lets one of those go on who wait or will} */
    public Primitive complete() {
        return Primitive.of(
                "complete",
                "complete" + c + ";",
                rules.misuse(done.is(most), "completed once more than it is waited for"),
                Op.when(done.lt(most), done.inc()));
    }

    /** {@return {@code complete_all()}: lets everybody go on who waits or will} */
    public Primitive completeAll() {
        return Primitive.of(
                "complete_all",
                "complete_all" + c + ";",
                rules.misuse(done.is(most + 1), "completed for all a second time"),
                done.set(most + 1));
    }

    /** {@return {@code reinit_completion()}: nobody has completed it} */
    public Primitive reinit() {
        return Primitive.of("reinit_completion", "reinit_completion" + c + ";", done.set(0));
    }

    /** {@return {@code wait_for_completion()}: sleeps until somebody has completed it} */
    public Primitive waitFor() {
        return Primitive.blocking(
                "wait_for_completion",
                "wait_for_completion" + c + ";",
                rules.mightSleep(),
                Op.await(done.gt(0)),
                taken());
    }

    /** {@return {@code try_wait_for_completion()}: goes on only if somebody has completed it} */
    public Test tryWaitFor() {
        return Test.of("try_wait_for_completion", "try_wait_for_completion" + c, done.gt(0), "done", "not_yet")
                .onSuccess(taken());
    }

    /**
     * {@code wait_for_completion_timeout()}: sleeps until somebody has completed it, or for some time; how long that is is
     * not said. One step with two ways.
     *
     * @param then what is done where it was completed
     * @param timeout what is done where it was not
     */
    public void waitForTimeout(Runnable then, Runnable timeout) {
        Macro.either(
                        "wait_for_completion_timeout",
                        completed().then(then),
                        Macro.way("timeout", rules.mightSleep(), Op.await(done.is(0)))
                                .then(timeout))
                .c("if (wait_for_completion_timeout" + c.replace(")", ", timeout)") + ")");
    }

    /**
     * {@code wait_for_completion_interruptible()}, {@code wait_for_completion_killable()}: sleeps until somebody has
     * completed it, or a signal has come. One step with two ways.
     *
     * @param signal {@code signal_pending(current)}: whether a signal has come
     * @param then what is done where it was completed
     * @param interrupted what is done where it was not, and a signal has come
     */
    public void waitForInterruptible(Cond signal, Runnable then, Runnable interrupted) {
        Macro.either(
                        "wait_for_completion_interruptible",
                        completed().then(then),
                        Macro.way("interrupted", rules.mightSleep(), Op.await(done.is(0)), Op.await(signal))
                                .then(interrupted))
                .c("if (!wait_for_completion_interruptible" + c + ")");
    }

    private Way completed() {
        return Macro.way("done", rules.mightSleep(), Op.await(done.gt(0)), taken());
    }

    private Op taken() {
        return Op.when(done.le(most), done.dec());
    }

    /** {@return {@code completion_done()}: whether somebody has completed it; reads it and is no step} */
    public Cond isDone() {
        return done.gt(0);
    }
}
