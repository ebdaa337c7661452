package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/**
 * A trivial algorithm whose invariant is not: {@code TeachingConcurrency/Simple.tla} of the TLA+ Examples, 5
 * processes. L. Lamport, "Teaching Concurrency", SIGACT News 40, 1 (2009).
 */
public final class Simple extends ProtocolSource {
    final NamedConstant N = constant("N", 5, "number of processes", "SomeProcesses", 1);
    final Label b = label();
    final Numbered proc = numbered("proc", Num.of(0), N.minus(1), this::proc);
    final Array<Num, Int> x = array("x", proc, range(0, 1), 0);
    final Array<Num, Int> y = array("y", proc, range(0, 1), 0);

    /** The algorithm of the example. */
    public Simple() {
        super("Each sets its own, then looks at its neighbour's");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "TeachingConcurrency/Simple.tla in the TLA+ Examples");
    }

    void proc() {
        Num self = proc.self();
        step("a", x.of(self).set(1));
        step(b, y.of(self).set(x.of(self.minus(1).mod(N))));
    }

    @Override
    protected void properties() {
        Cond somebodySaw = exists(proc, (Num i) -> y.of(i).is(1));
        always("PCorrect", proc.ended().implies(somebodySaw), "when all have ended, one has seen its neighbour");
        always(
                "Inv",
                forAll(
                                proc,
                                (Num i) -> proc.at(i, b)
                                        .or(proc.ended(i))
                                        .implies(x.of(i).is(1)))
                        .and(not(proc.ended()).or(somebodySaw)),
                "the inductive invariant");
    }
}
