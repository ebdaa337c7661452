package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** A reusable barrier made of semaphores: {@code barriers/Barriers.tla} of the TLA+ Examples, 6 processes. */
public final class Barriers extends ProtocolSource {
    final NamedConstant N = constant("N", 6, "number of processes", "SomeProcesses", 1);
    final Int lock = integer("lock", 0, 1, 1).comment("1 when it is free");
    final Int gate_1 = integer("gate_1", Num.of(0), N, 0).comment("semaphore of the first chamber");
    final Int gate_2 = integer("gate_2", Num.of(0), N, 0).comment("semaphore of the second chamber");
    final Int rdv = integer("rdv", Num.of(0), N, 0).comment("how many are in the barrier");
    final Label a0 = label();
    final Label a1 = label();
    final Label a2 = label();
    final Label a3 = label();
    final Label a4 = label();
    final Label a5 = label();
    final Label a6 = label();
    final Label a7 = label();
    final Label a8 = label();
    final Label a9 = label();
    final Label a10 = label();
    final Label a11 = label();
    final Label a12 = label();
    final Numbered proc = numbered("proc", Num.of(1), N, this::proc);

    /** The barrier of the example. */
    public Barriers() {
        super("A reusable barrier, made of a lock and two semaphores");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "barriers/Barriers.tla in the TLA+ Examples");
    }

    void proc() {
        loop(() -> {
            step(a0);
            step(a1, lock());
            step(a2, rdv.inc());
            if_(a3, rdv.is(N), () -> step(a4, signal(gate_1)));
            step(a5, lock.set(1));
            step(a6, wait_(gate_1));
            step(a7, lock());
            step(a8, rdv.dec());
            if_(a9, rdv.is(0), () -> step(a10, signal(gate_2)));
            step(a11, lock.set(1));
            step(a12, wait_(gate_2));
        });
    }

    private Op lock() {
        return together(await(lock.is(1)), lock.set(0));
    }

    private static Op wait_(Int semaphore) {
        return together(await(semaphore.gt(0)), semaphore.dec());
    }

    private Op signal(Int semaphore) {
        return semaphore.set(semaphore.plus(N));
    }

    @Override
    protected void properties() {
        never("LockExclusion", proc.count(a2, a3, a4, a5, a8, a9, a10, a11).gt(1), "no two hold the lock");
        always("OneGateClosed", gate_1.is(0).or(gate_2.is(0)), "at least one gate is closed");
        always("Rendezvous", rdv.is(proc.count(a3, a4, a5, a6, a7, a8)), "rdv counts those in the barrier");
        never(
                "NobodyLapped",
                proc.any(a0, a1, a2, a3, a4).and(proc.any(a7, a8, a9, a10)),
                "nobody is in the first chamber while another is on its way through the second");
        Cond first = gate_1.gt(0).implies(gate_1.is(proc.count(a0, a1, a2, a3, a4, a5, a6)));
        Cond second = gate_2.gt(0).implies(gate_2.is(proc.count(a7, a8, a9, a10, a11, a12)));
        always("Flush", first.and(second), "an open gate lets out as many as are in its chamber");
        Barrier barrier = new Barrier();
        refines(
                        "ImplementsBarrier",
                        barrier,
                        "it is a barrier",
                        mapEach(
                                barrier.side,
                                proc,
                                (p, side) -> side.set(ifElse(
                                        proc.at(p, a0).or(proc.at(p, a11, a12).and(gate_2.gt(0))),
                                        Barrier.Side.OUTSIDE,
                                        Barrier.Side.INSIDE))))
                .safetyOnly();
    }
}
