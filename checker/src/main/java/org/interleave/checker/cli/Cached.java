package org.interleave.checker.cli;

import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.Engine;

/** Counts the runs that were not made, since what TLC said in them is cached; and passes on what it hears. */
final class Cached implements CheckListener {
    private final CheckListener next;
    private int runs;
    private int madeAgain;

    Cached(CheckListener next) {
        this.next = next;
    }

    @Override
    public synchronized void cached(int more, int again) {
        runs += more;
        madeAgain += again;
        next.cached(more, again);
    }

    @Override
    public void begins(Engine engine) {
        next.begins(engine);
    }

    @Override
    public void planned(int planned) {
        next.planned(planned);
    }

    @Override
    public void running(String what, long distinctStates) {
        next.running(what, distinctStates);
    }

    @Override
    public void finished(String what) {
        next.finished(what);
    }

    /** What the user is told of it; nothing if there were none. */
    synchronized List<String> lines() {
        if (runs == 0) {
            return List.of();
        }
        String again = madeAgain == 0 ? "" : ", and " + madeAgain + " of them rerun as a sample";
        return List.of("(" + runs + (runs == 1 ? " run was" : " runs were") + " cached" + again
                + "; --fresh reruns them all)");
    }
}
