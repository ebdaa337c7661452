package com.example.buffer;

import org.interleave.dsl.C;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** A producer and two consumers share a buffer of one slot. */
public final class SharedBuffer extends ProtocolSource {
    private final boolean looksAgain;

    final Mutex lock = new Mutex(this, "lock");
    final ConditionVariable not_full = new ConditionVariable(this, "not_full");
    final ConditionVariable not_empty = new ConditionVariable(this, "not_empty");
    final Fifo<Num> buffer = fifo("buffer", range(1, 1), 1);

    final Process producer = process("producer", this::producer);
    final Family consumer = processes("consumer", 2, this::consumer);

    /** @param looksAgain whether a consumer that was woken looks again whether there is an item */
    public SharedBuffer(boolean looksAgain) {
        super("A producer and two consumers share a buffer of one slot.");
        this.looksAgain = looksAgain;
    }

    @C("buffer.c")
    void producer() {
        loop(() -> {
            step(lock.lock());
            while_("full", buffer.isFull(), () -> not_full.sleep(lock)).c("while (n == 1)");
            step("put", buffer.append(Num.of(1)));
            not_empty.signal();
            step(lock.unlock());
        });
    }

    @C("buffer.c")
    void consumer() {
        loop(() -> {
            step(lock.lock());
            if (looksAgain) {
                while_("empty", buffer.isEmpty(), () -> not_empty.sleep(lock)).c("while (n == 0)");
            } else {
                if_("empty", buffer.isEmpty(), () -> not_empty.sleep(lock)).c("if (n == 0)");
            }
            step("take", buffer.pop());
            not_full.signal();
            step(lock.unlock());
        });
    }

    @Override
    protected void properties() {
        infinitelyOften("ItemsFlow", buffer.isFull(), "items are put again and again");
        reachable("BothSleep", forAll(consumer, c -> not_empty.hasSleeper(c)), "both consumers may sleep");
        noDeadlock("nobody sleeps for ever while there is something to do");
    }
}
