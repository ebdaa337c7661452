package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Tied.check;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Seq;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One step with a queue that holds 1, 2, 3 and has room for one more. */
@Tag("tlc")
@DisplayName("A queue")
class SequencesTest {
    private static final class Queue extends ProtocolSource {
        final Fifo<Num> queue = variable("queue", fifoOf(range(0, 9), 4), Seq.of(range(0, 9), 1, 2, 3));
        final Array<Num, Array<Num, Fifo<Num>>> table = array(
                "table",
                range(0, 1),
                arrayOf(range(0, 1), fifoOf(range(0, 9), 2)),
                Array.of(range(0, 1), fifoOf(range(0, 9), 2), Seq.of(range(0, 9), 7)));
        private final Function<Queue, Op> change;
        private final int[] then;

        Queue(Function<Queue, Op> change, int... then) {
            super("A queue that is changed once.");
            this.change = change;
            this.then = then;
            process("task", () -> step("change", change.apply(this)));
        }

        @Override
        protected void properties() {
            Seq<Num> wanted = Seq.of(range(0, 9));
            for (int element : then) {
                wanted = wanted.plus(Seq.of(range(0, 9), element));
            }
            reachable("Changed", queue.is(wanted), "it is as it should be");
        }
    }

    private static void becomes(Function<Queue, Op> change, int... then) {
        assertThat(check(new Queue(change, then))).holds("TypeOK", "Changed");
    }

    private static void misuses(Function<Queue, Op> change) {
        assertThat(check(new Queue(change))).violates("QueueOk").inStates(2);
    }

    @Test
    void takes_several_elements_in_one_step() {
        becomes(q -> q.queue.set(q.queue.subSeq(1, 2).plus(q.table.of(Num.of(0)).of(Num.of(1)))), 1, 2, 7);
        becomes(q -> q.queue.appendAll(q.table.of(Num.of(0)).of(Num.of(1))), 1, 2, 3, 7);
        misuses(q -> q.queue.append(Num.of(4), Num.of(5)));
        misuses(q -> q.queue.appendAll(q.queue));
        misuses(q -> q.queue.appendAll(Seq.of(ProtocolSource.range(0, 9), 4, 5)));
    }

    @Test
    void is_cut_where_it_has_places() {
        becomes(q -> q.queue.set(q.queue.subSeq(2, 3)), 2, 3);
        becomes(q -> q.queue.set(q.queue.subSeq(5, 4)));
        misuses(q -> q.queue.set(q.queue.subSeq(0, 2)));
        misuses(q -> q.queue.set(q.queue.subSeq(2, 4)));
    }

    @Test
    void gives_an_element_away_from_wherever_it_is() {
        becomes(q -> q.queue.remove(1), 2, 3);
        becomes(q -> q.queue.remove(2), 1, 3);
        becomes(q -> q.queue.remove(q.queue.length()), 1, 2);
        misuses(q -> q.queue.remove(0));
        misuses(q -> q.queue.remove(4));
        misuses(q -> q.queue.remove(-1));
        misuses(q -> q.queue.remove(5));
        becomes(q -> q.queue.removeFirst(Num.of(2)), 1, 3);
        misuses(q -> q.queue.removeFirst(Num.of(7)));
    }
}
