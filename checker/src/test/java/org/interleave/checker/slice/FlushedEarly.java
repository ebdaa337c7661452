package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** There is nothing to wait for yet when the remover waits for the work, which then uses what is freed. */
final class FlushedEarly extends ProtocolSource {
    final Bool queued = bool("queued", false);
    final Bool freed = bool("freed", false);
    final Bool bad = bool("bad", false);
    final Int counted = integer("counted", 0, 4, 0);
    final Process remover = process("remover", this::remover);
    final Process handler = process("handler", this::handler);
    final Process worker = process("worker", this::worker);

    FlushedEarly() {
        super("A flush that comes too early.");
    }

    void remover() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->again++;");
        step("flush", await(not(queued))).c("flush_work(&dev->work);");
        step("count_end", counted.inc()).c("stats->flushed++;");
        step("count_more", counted.inc()).c("stats->more++;");
        step("free", freed.set(true)).c("kfree(dev);");
    }

    void handler() {
        step("queue", queued.set(true)).c("queue_work(wq, &dev->work);");
    }

    void worker() {
        step("work", await(queued), bad.set(freed)).c("dev->count++;");
        step("done", queued.set(false)).c("clear_pending(work);");
    }

    @Override
    protected void properties() {
        never("UseAfterFree", bad, "the work uses no device that was freed");
    }
}
