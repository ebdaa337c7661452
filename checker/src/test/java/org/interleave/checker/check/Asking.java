package org.interleave.checker.check;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;

/** Has an empty queue, and says something in which its first element occurs. */
final class Asking extends ProtocolSource {
    final Process task = process("task", this::task);
    final Fifo<Num> queue = fifo("queue", range(0, 2), 1);
    final Int one = integer("one", 0, 2, 1);
    final BiFunction<Num, Num, Cond> forgets =
            operator("Forgets", range(0, 2), range(0, 2), bool(), (kept, forgotten) -> kept.is(1));

    private final Consumer<Asking> says;

    private Asking(Consumer<Asking> says) {
        super("Asks for more or less than there is.");
        this.says = says;
    }

    /** Waits for a condition. In the guard of a step TLC looks for all ways in which it holds. */
    static Asking waitingFor(Function<Asking, Cond> condition) {
        return new Asking(asking -> asking.step("ask", await(condition.apply(asking))));
    }

    /** Writes down whether a condition holds, for which one way is enough. */
    static Asking writing(Function<Asking, Cond> condition) {
        return new Asking(asking -> asking.step("ask", asking.one.set(ifElse(condition.apply(asking), 1, 2))));
    }

    /** Chooses from a set in a step that waits for something else. */
    static Asking choosing(Function<Asking, SetOf<Num>> set, Function<Asking, Cond> condition) {
        return new Asking(asking -> asking.with_(
                "chosen",
                set.apply(asking),
                chosen -> asking.step("ask", await(condition.apply(asking)), asking.one.set(chosen))));
    }

    Num first() {
        return queue.first();
    }

    /** The set of some numbers. */
    SetOf<Num> numbers(Num... elements) {
        return SetOf.of(range(0, 2), elements);
    }

    void task() {
        says.accept(this);
    }

    @Override
    protected void properties() {
        noDeadlock("it ends");
    }
}
