package org.interleave.checker.check;

import org.interleave.dsl.Int;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** Two that work once, and much that is said about them and never comes up; some of it on purpose. */
final class Vacuous extends ProtocolSource {
    final Int done = integer("done", 0, 4, 0);
    final Label work = label("work");
    final Numbered worker = numbered("worker", 1, 2, this::worker);

    Vacuous() {
        super("Two that work once.");
    }

    void worker() {
        step(work, done.inc());
    }

    @Override
    protected void properties() {
        forEvery(
                worker,
                p -> leadsTo("NobodyAsks", worker.at(p, work).and(done.gt(2)), worker.ended(p), "nobody asks so late"));
        forEvery(
                worker,
                p -> everyStep("NobodyFalls", next(done).lt(done).implies(worker.ended(p)), "nothing is undone"));
        everyStep("NobodyFour", done.is(4).implies(next(done).is(4)), "four is the end");
        everyStep("Upwards", next(done).ge(done), "no premise, and none to miss");
        overtakenAtMost(
                "NobodyWaits",
                1,
                worker,
                p -> worker.at(p, work).and(done.gt(2)),
                worker::ended,
                "nobody waits that long");
        everyStep("OnPurpose", done.is(3).implies(next(done).is(3)), "three is never reached")
                .vacuous("two workers");
        everyStep("NotVacuous", done.is(1).implies(next(done).is(2)), "two follows")
                .vacuous("a mistake");
    }
}
