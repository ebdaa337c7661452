package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Var;

/** What a barrier does: {@code barriers/Barrier.tla} of the TLA+ Examples, 6 processes. */
public final class Barrier extends ProtocolSource {
    /** Where a process is with respect to the barrier. */
    enum Side {
        OUTSIDE,
        INSIDE
    }

    final NamedConstant N = constant("N", 6, "number of processes", "SomeProcesses", 1);
    final Numbered proc = numbered("proc", Num.of(1), N, this::proc);
    final Process barrier = process("barrier", this::barrier);
    final Array<Num, Var<Side>> side = array("side", proc, anyOf(Side.class), Side.OUTSIDE);

    /** The barrier of the example. */
    public Barrier() {
        super("What a barrier does: nobody leaves it before everybody has come");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "barriers/Barrier.tla in the TLA+ Examples");
    }

    void proc() {
        rules(() -> rule(
                "enter",
                await(side.of(proc.self()).is(Side.OUTSIDE)),
                side.of(proc.self()).set(Side.INSIDE)));
    }

    void barrier() {
        rules(() -> rule(
                "open",
                await(forAll(proc, (Num p) -> side.of(p).is(Side.INSIDE))),
                side.setEach(one -> one.set(Side.OUTSIDE))));
    }

    @Override
    protected void properties() {
        infinitelyOften(
                "OpensAgainAndAgain", forAll(proc, (Num p) -> side.of(p).is(Side.OUTSIDE)), "the barrier is reusable");
    }
}
