package org.interleave.checker.check;

import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;

/** One task takes and releases a mutex for ever; another waits for it, or only tries now and then. */
class Greedy extends ProtocolSource {
    final Mutex lock = new Mutex(this, "lock");
    final Label critical = label("critical");
    final Process greedy = process("greedy", this::greedy);
    final Process patient = process("patient", this::patient);

    Greedy() {
        super("A greedy task and a patient one.");
    }

    void greedy() {
        loop(() -> {
            step(lock.lock());
            step(lock.unlock());
        });
    }

    void patient() {
        step(lock.lock());
        step(critical);
        step(lock.unlock());
    }

    @Override
    protected void properties() {
        eventually("PatientEnds", patient.ended(), "who waits for a mutex gets it");
    }
}
