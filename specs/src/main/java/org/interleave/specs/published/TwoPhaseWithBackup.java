package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Var;

/**
 * Two-phase commit whose transaction manager has a backup: {@code transaction_commit/2PCwithBTM.tla} of the TLA+
 * Examples, by M. Demirbas.
 */
public final class TwoPhaseWithBackup extends ProtocolSource {
    /** How far a resource manager is. */
    enum RmState {
        WORKING,
        PREPARED,
        COMMITTED,
        ABORTED,
        FAILED
    }

    /** How far the transaction manager is. */
    enum TmState {
        INIT,
        COMMIT,
        ABORT,
        HIDDEN
    }

    final NamedConstant N = constant("N", 3, "number of resource managers", "SomeManagers", 1);
    final Numbered rm = numbered("rm", Num.of(1), N, this::rm).called("RM");
    final Process tm = process("tm", this::tm);
    final Process btm = process("btm", this::btm);
    final Array<Num, Var<RmState>> rmState =
            array("rmState", rm, anyOf(RmState.class), RmState.WORKING).comment("how far each resource manager is");
    final Var<TmState> tmState = variable("tmState", TmState.INIT).comment("how far the transaction manager is");

    /** Three resource managers, of which one may fail, as the transaction manager may. */
    public TwoPhaseWithBackup() {
        super("Two-phase commit whose transaction manager may fail, and has a backup");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "transaction_commit/2PCwithBTM.tla in the TLA+ Examples");
    }

    void rm() {
        Var<RmState> mine = rmState.of(rm.self());
        Cond undecided = mine.in(RmState.WORKING, RmState.PREPARED);
        loop(() -> either(
                        "RS",
                        way("prepare", await(mine.is(RmState.WORKING)), mine.set(RmState.PREPARED)),
                        way("commit", await(undecided), await(tmState.is(TmState.COMMIT)), mine.set(RmState.COMMITTED)),
                        way(
                                "abort",
                                await(undecided),
                                await(mine.is(RmState.WORKING).or(tmState.is(TmState.ABORT))),
                                mine.set(RmState.ABORTED)),
                        way("fail", await(undecided), when(not(some(RmState.FAILED)), mine.set(RmState.FAILED))),
                        way("leave", await(not(undecided))).then(() -> break_()))
                .spins());
    }

    void tm() {
        either(
                "TS",
                way("can_commit", await(canCommit())).then(() -> {
                    step("TC", tmState.set(TmState.COMMIT));
                    step("F1", tmState.set(TmState.HIDDEN));
                }),
                way("can_abort", await(canAbort())).then(() -> {
                    step("TA", tmState.set(TmState.ABORT));
                    step("F2", tmState.set(TmState.HIDDEN));
                }));
    }

    void btm() {
        either(
                "BTS",
                way("can_commit", await(canCommit()), await(tmState.is(TmState.HIDDEN)))
                        .then(() -> step("BTC", tmState.set(TmState.COMMIT))),
                way("can_abort", await(canAbort()), await(tmState.is(TmState.HIDDEN)))
                        .then(() -> step("BTA", tmState.set(TmState.ABORT))));
    }

    private Cond some(RmState state) {
        return exists(rm, (Num r) -> rmState.of(r).is(state));
    }

    private Cond canCommit() {
        return forAll(rm, (Num r) -> rmState.of(r).is(RmState.PREPARED).or(some(RmState.COMMITTED)));
    }

    private Cond canAbort() {
        return exists(
                rm, (Num r) -> rmState.of(r).in(RmState.ABORTED, RmState.FAILED).and(not(some(RmState.COMMITTED))));
    }

    @Override
    protected void properties() {
        never("Inconsistent", some(RmState.ABORTED).and(some(RmState.COMMITTED)), "no two have decided differently");
    }
}
