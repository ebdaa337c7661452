package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Pair;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;

/**
 * Two-phase commit: {@code transaction_commit/TwoPhase.tla} of the TLA+ Examples. J. Gray and L. Lamport, "Consensus on
 * Transaction Commit", 2004.
 */
public final class TwoPhase extends ProtocolSource {
    /** How far the transaction manager is. */
    enum TmState {
        INIT,
        COMMITTED,
        ABORTED
    }

    /** What a message says. */
    enum Message {
        PREPARED,
        COMMIT,
        ABORT
    }

    private static final String SAFETY = "the original says what may happen, not what must";

    final NamedConstant N = constant("N", 3, "number of resource managers", "SomeManagers", 1);
    final Numbered rm = numbered("rm", Num.of(1), N, this::rm).called("RM").owesNothing(SAFETY);
    final Process tm = process("tm", this::tm).owesNothing(SAFETY);
    final Array<Num, Var<TCommit.RmState>> rmState = array(
                    "rmState", rm, anyOf(TCommit.RmState.class), TCommit.RmState.WORKING)
            .comment("how far each resource manager is");
    final Var<TmState> tmState = variable("tmState", TmState.INIT).comment("how far the transaction manager is");
    final SetVar<Num> tmPrepared = set("tmPrepared", rm).comment("of whom it knows that they are prepared");
    final SetVar<Pair<Val<Message>, Num>> msgs = set("msgs", pair(anyOf(Message.class), range(Num.of(0), N)))
            .comment("all messages that were ever sent, and by whom; 0 is the transaction manager");

    /** Three resource managers. */
    public TwoPhase() {
        super("A transaction manager has resource managers commit a transaction, or abort it");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "transaction_commit/TwoPhase.tla in the TLA+ Examples");
    }

    private Pair<Val<Message>, Num> prepared(Num who) {
        return Pair.of(Val.of(Message.PREPARED), who);
    }

    private Pair<Val<Message>, Num> toAll(Message message) {
        return Pair.of(Val.of(message), Num.of(0));
    }

    void tm() {
        rules(() -> {
            rule(
                    "commit",
                    await(tmState.is(TmState.INIT)),
                    await(tmPrepared.is(all(rm))),
                    tmState.set(TmState.COMMITTED),
                    msgs.add(toAll(Message.COMMIT)));
            rule(
                    "abort",
                    await(tmState.is(TmState.INIT)),
                    tmState.set(TmState.ABORTED),
                    msgs.add(toAll(Message.ABORT)));
            with_(
                    "r",
                    rm,
                    r -> rule(
                                    "rcv_prepared",
                                    await(tmState.is(TmState.INIT)),
                                    await(msgs.contains(prepared(r))),
                                    tmPrepared.add(r))
                            .spins());
        });
    }

    void rm() {
        Num self = rm.self();
        Var<TCommit.RmState> mine = rmState.of(self);
        rules(() -> {
            rule(
                    "prepare",
                    await(mine.is(TCommit.RmState.WORKING)),
                    mine.set(TCommit.RmState.PREPARED),
                    msgs.add(prepared(self)));
            rule("choose_to_abort", await(mine.is(TCommit.RmState.WORKING)), mine.set(TCommit.RmState.ABORTED));
            rule("rcv_commit", await(msgs.contains(toAll(Message.COMMIT))), mine.set(TCommit.RmState.COMMITTED))
                    .spins();
            rule("rcv_abort", await(msgs.contains(toAll(Message.ABORT))), mine.set(TCommit.RmState.ABORTED))
                    .spins();
        });
    }

    @Override
    protected void properties() {
        never(
                "Inconsistent",
                exists(rm, (Num a) -> rmState.of(a).is(TCommit.RmState.ABORTED))
                        .and(exists(rm, (Num b) -> rmState.of(b).is(TCommit.RmState.COMMITTED))),
                "no two have decided differently");
        TCommit commit = new TCommit();
        refines(
                        "ImplementsTCommit",
                        commit,
                        "it commits a transaction",
                        mapEach(commit.rmState, rm, (r, state) -> state.set(rmState.of(r))))
                .safetyOnly();
    }
}
