package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Var;

/**
 * What it means to commit a transaction: {@code transaction_commit/TCommit.tla} of the TLA+ Examples. J. Gray and
 * L. Lamport, "Consensus on Transaction Commit", 2004.
 */
public final class TCommit extends ProtocolSource {
    /** How far a resource manager is. */
    enum RmState {
        WORKING,
        PREPARED,
        COMMITTED,
        ABORTED
    }

    final NamedConstant N = constant("N", 3, "number of resource managers", "SomeManagers", 1);
    final Numbered rm = numbered("rm", Num.of(1), N, this::rm)
            .called("RM")
            .owesNothing("the original says what may happen, not what must");
    final Array<Num, Var<RmState>> rmState =
            array("rmState", rm, anyOf(RmState.class), RmState.WORKING).comment("how far each resource manager is");

    /** Three resource managers. */
    public TCommit() {
        super("Resource managers commit a transaction, or abort it");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "transaction_commit/TCommit.tla in the TLA+ Examples");
    }

    void rm() {
        Var<RmState> mine = rmState.of(rm.self());
        rules(() -> {
            rule("prepare", await(mine.is(RmState.WORKING)), mine.set(RmState.PREPARED));
            rule("commit", await(mine.is(RmState.PREPARED)), await(canCommit()), mine.set(RmState.COMMITTED));
            rule(
                    "abort",
                    await(mine.in(RmState.WORKING, RmState.PREPARED)),
                    await(notCommitted()),
                    mine.set(RmState.ABORTED));
        });
    }

    private Cond canCommit() {
        return forAll(rm, (Num r) -> rmState.of(r).in(RmState.PREPARED, RmState.COMMITTED));
    }

    private Cond notCommitted() {
        return forAll(rm, (Num r) -> rmState.of(r).isNot(RmState.COMMITTED));
    }

    @Override
    protected void properties() {
        never(
                "Inconsistent",
                exists(rm, (Num a) -> rmState.of(a).is(RmState.ABORTED))
                        .and(exists(rm, (Num b) -> rmState.of(b).is(RmState.COMMITTED))),
                "no two have decided differently");
        noDeadlock("who has decided has nothing left to do");
    }
}
