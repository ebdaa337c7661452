package org.interleave.checker.check;

/** The patient task only tries: nothing obliges a trylock to succeed. */
final class GreedyTrylock extends Greedy {
    @Override
    void patient() {
        loop(() -> {
            if_(lock.trylock(), () -> {
                step(critical);
                step(lock.unlock());
                break_();
            });
            step("cond_resched");
        });
    }
}
