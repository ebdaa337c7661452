package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Tied.check;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.report.Form;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Num;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.kernel.AtomicWord;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The operations on a packed word, used and misused. Runs TLC, about half a second a run. */
@Tag("tlc")
@DisplayName("A packed word")
class AtomicWordTest {
    /** The word of a queued spinlock: {@code locked} and {@code pending} are bits, {@code tail} is a number. */
    record Word(Cond locked, Cond pending, Num tail) {}

    private static final Word ZERO = word(false, false, 0);
    private static final Word BEFORE = word(true, false, 2);

    private static Word word(boolean locked, boolean pending, int tail) {
        return new Word(Cond.of(locked), Cond.of(pending), Num.of(tail));
    }

    /** The part that {@code xchg_tail()} exchanges. */
    private static Word tail(Word word, Word from) {
        return new Word(word.locked(), word.pending(), from.tail());
    }

    /** The part that {@code clear_pending_set_locked()} writes. */
    private static Word locked_pending(Word word, Word from) {
        return new Word(from.locked(), from.pending(), word.tail());
    }

    /** A word and a place for what comes back, and one task that does one thing to them. */
    private abstract static class OneWord extends ProtocolSource {
        final Kind<Word, RecordVar<Word>> words = record(Word.class, bool(), bool(), range(0, 3));
        final AtomicWord<Word> lock = new AtomicWord<>(this, "lock", words, ZERO);
        final RecordVar<Word> val = variable("val", words, ZERO);
        final Process task = process("task", this::task);

        OneWord() {
            super("One task and a packed word.");
        }

        abstract void task();
    }

    /** What an operation makes of {@link #BEFORE}, and what it gives back. */
    private static final class Once extends OneWord {
        private final BiFunction<AtomicWord<Word>, RecordVar<Word>, Primitive> operation;
        private final Word after;
        private final Word back;

        Once(BiFunction<AtomicWord<Word>, RecordVar<Word>, Primitive> operation, Word after, Word back) {
            this.operation = operation;
            this.after = after;
            this.back = back;
        }

        @Override
        void task() {
            step("before", lock.set(BEFORE));
            step("operation", operation.apply(lock, val));
        }

        @Override
        protected void properties() {
            eventually("AsInC", task.ended().and(lock.is(after)).and(val.is(back)), "it is as it is in C");
        }
    }

    @TestFactory
    Stream<DynamicTest> is_changed_in_one_field_and_tells_what_was_there() {
        Word nothing = ZERO;
        return Stream.of(
                once("set", (w, v) -> w.set(word(false, true, 1)), word(false, true, 1), nothing),
                once("add", (w, v) -> w.add(Word::tail, 1), word(true, false, 3), nothing),
                once("sub", (w, v) -> w.sub(Word::tail, 2), word(true, false, 0), nothing),
                once("addReturn", (w, v) -> w.addReturn(v, Word::tail, 1), word(true, false, 3), word(true, false, 3)),
                once("fetchAdd", (w, v) -> w.fetchAdd(v, Word::tail, 1), word(true, false, 3), BEFORE),
                once("or", (w, v) -> w.or(Word::pending), word(true, true, 2), nothing),
                once("andNot", (w, v) -> w.andNot(Word::locked), word(false, false, 2), nothing),
                once("fetchOr", (w, v) -> w.fetchOr(v, Word::pending), word(true, true, 2), BEFORE),
                once("fetchOrAcquire", (w, v) -> w.fetchOrAcquire(v, Word::pending), word(true, true, 2), BEFORE),
                once("fetchAndNot", (w, v) -> w.fetchAndNot(v, Word::locked), word(false, false, 2), BEFORE),
                once("xchg", (w, v) -> w.xchg(v, word(false, true, 1)), word(false, true, 1), BEFORE),
                once(
                        "xchg of a part",
                        (w, v) -> w.xchg("xchg_tail", v, AtomicWordTest::tail, word(false, true, 3)),
                        word(true, false, 3),
                        word(false, false, 2)),
                once(
                        "store of a part",
                        (w, v) -> w.store(
                                "clear_pending_set_locked", AtomicWordTest::locked_pending, word(false, true, 0)),
                        word(false, true, 2),
                        nothing),
                once("cmpxchg won", (w, v) -> w.cmpxchg(v, BEFORE, word(true, true, 0)), word(true, true, 0), BEFORE),
                once("cmpxchg lost", (w, v) -> w.cmpxchg(v, ZERO, word(true, true, 0)), BEFORE, BEFORE));
    }

    private static DynamicTest once(
            String name, BiFunction<AtomicWord<Word>, RecordVar<Word>, Primitive> operation, Word after, Word back) {
        Once once = new Once(operation, after, back);
        return DynamicTest.dynamicTest(name, () -> assertThat(check(once)).holds("AsInC", "TypeOK", "NoDeadlock"));
    }

    @Test
    void is_told_as_c_says_it() {
        final class Names extends OneWord {
            @Override
            void task() {
                step(lock.fetchOrAcquire(val, Word::pending));
                step(lock.add(Word::tail, 2));
                step(lock.xchg("xchg_tail", val, AtomicWordTest::tail, ZERO));
                step(lock.cmpxchg(val, ZERO, BEFORE));
            }

            @Override
            protected void properties() {
                never("Ends", task.ended(), "it does not");
            }
        }

        CheckedProtocol checked = check(new Names());

        assertThat(checked).violates("Ends");
        assertThat(new Checked(checked.result()).report(Form.FULL))
                .containsSubsequence(
                        "atomic_fetch_or_acquire(pending, &lock);",
                        "atomic_add(2 * tail, &lock);",
                        "xchg_tail(&lock, ...);",
                        "atomic_cmpxchg(&lock, old, new);");
    }

    @Nested
    class that_is_a_ticket_lock {
        /** Several tasks take tickets; the last ticket is 3. */
        private abstract static class Tickets extends ProtocolSource {
            record Heads(Num owner, Num next) {}

            private static final Heads NONE = new Heads(Num.of(0), Num.of(0));

            final Kind<Heads, RecordVar<Heads>> heads = record(Heads.class, range(0, 3), range(0, 3));
            final AtomicWord<Heads> lock = new AtomicWord<>(this, "lock", heads, NONE);
            final Label inside = label("inside");
            final Family task;

            Tickets(int tasks) {
                super("Tasks take tickets.");
                task = processes("task", tasks, this::task);
            }

            abstract void take(RecordVar<Heads> val);

            void task() {
                RecordVar<Heads> val = local("val", heads, NONE);
                take(val);
                step("spin", await(lock.read().owner().is(val.get().next())));
                step(inside);
                step("unlock", lock.add(Heads::owner, 1));
            }

            @Override
            protected void properties() {
                never("Exclusion", task.count(inside).gt(1), "one is inside");
                eventually("AllEnd", task.ended(), "everybody gets in");
            }
        }

        private static final class Fetched extends Tickets {
            Fetched(int tasks) {
                super(tasks);
            }

            @Override
            void take(RecordVar<Heads> val) {
                step(lock.fetchAdd(val, Heads::next, 1));
            }
        }

        @Test
        void gives_everybody_a_ticket_of_his_own() {
            assertThat(check(new Fetched(3))).holds("Exclusion", "AllEnd", "TypeOK", "NoDeadlock");
        }

        @Test
        void gives_two_the_same_where_it_is_read_and_then_written() {
            final class ReadAndWrite extends Tickets {
                ReadAndWrite() {
                    super(2);
                }

                @Override
                void take(RecordVar<Heads> val) {
                    step("read", val.set(lock.read()));
                    step(lock.add(Heads::next, 1));
                }
            }

            assertThat(check(new ReadAndWrite())).violates("Exclusion").inStates(7);
        }

        @Test
        void is_told_the_step_by_which_a_field_runs_over_into_its_neighbour() {
            CheckedProtocol checked = check(new Fetched(4));

            assertThat(checked).violates("TypeOK").inStates(5);
            assertThat(new Checked(checked.result()).message("TypeOK"))
                    .matches("lock.next = 4 is outside of 0 \\.\\. 3, written by task_\\d in atomic_fetch_add "
                            + "\\(AtomicWordTest.java:\\d+\\)");
        }
    }

    /** Two tasks that try for a bit, each in a way of its own. */
    private abstract static class TwoTasks extends ProtocolSource {
        final Kind<Word, RecordVar<Word>> words = record(Word.class, bool(), bool(), range(0, 2));
        final AtomicWord<Word> lock = new AtomicWord<>(this, "lock", words, ZERO);
        final Label inside = label("inside");
        final Family task = processes("task", 2, this::task);

        TwoTasks() {
            super("Two tasks and a packed word.");
        }

        abstract void task();

        @Override
        protected void properties() {
            never("Exclusion", task.count(inside).gt(1), "one is inside");
            reachable("GetsIn", task.any(inside), "one may be inside");
        }
    }

    @Nested
    class that_two_change {
        private static final class Trylock extends TwoTasks {
            @Override
            void task() {
                if_(lock.cmpxchg(ZERO, word(true, false, 0)), () -> {
                    step(inside);
                    step(lock.andNot(Word::locked));
                });
            }
        }

        @Test
        void lets_one_win() {
            assertThat(check(new Trylock())).holds("Exclusion", "GetsIn", "TypeOK");
        }

        @Test
        void comes_out_alike_in_the_twin() {
            ProtocolResult twin = new TwinChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                    .check(List.of(ExpectationsBuilder.everythingHolds(new Trylock().build())))
                    .get(0);

            assertThat(twin).holds("Exclusion", "GetsIn");
        }

        @Test
        void lets_two_in_where_it_is_not_asked_what_was_there() {
            final class NotAsked extends TwoTasks {
                @Override
                void task() {
                    step(lock.or(Word::locked));
                    step(inside);
                    step(lock.andNot(Word::locked));
                }
            }

            assertThat(check(new NotAsked())).violates("Exclusion").inStates(3);
        }

        @Test
        void lets_one_in_where_it_is_asked_what_was_there() {
            final class Asked extends TwoTasks {
                @Override
                void task() {
                    RecordVar<Word> val = local("val", words, ZERO);
                    step(lock.fetchOr(val, Word::locked));
                    if_("look", not(val.get().locked()), () -> {
                        step(inside);
                        step(lock.andNot(Word::locked));
                    });
                }
            }

            assertThat(check(new Asked())).holds("Exclusion", "GetsIn", "NoDeadlock");
        }

        @Test
        void loses_a_neighbour_where_the_whole_is_written_back() {
            final class Overwrites extends TwoTasks {
                @Override
                void task() {
                    RecordVar<Word> val = local("val", words, ZERO);
                    step("read", val.set(lock.read()));
                    step(
                            "write",
                            lock.set(new Word(
                                    Cond.of(true),
                                    val.get().pending(),
                                    val.get().tail())));
                    step(lock.add(Word::tail, 1));
                    step(inside);
                }

                @Override
                protected void properties() {
                    never("LostUpdate", task.ended().and(lock.read().tail().isNot(2)), "both are counted");
                }
            }
            final class Retries extends TwoTasks {
                @Override
                void task() {
                    RecordVar<Word> val = local("val", words, ZERO);
                    loop(() -> {
                        Word next = new Word(
                                Cond.of(true),
                                val.get().pending(),
                                val.get().tail().plus(1));
                        if_(lock.tryCmpxchg(val, next), () -> break_());
                    });
                    step(inside);
                }

                @Override
                protected void properties() {
                    never("LostUpdate", task.ended().and(lock.read().tail().isNot(2)), "both are counted");
                }
            }

            assertThat(check(new Overwrites())).violates("LostUpdate");
            assertThat(check(new Retries())).holds("LostUpdate", "TypeOK", "NoDeadlock");
        }
    }
}
