package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Lifo;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pair;
import org.interleave.dsl.PairVar;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An assignment")
class AssignmentTest {
    enum Colour {
        WHITE,
        BLACK
    }

    record Fork(Num holder, Cond clean, Val<Colour> colour) {}

    private final ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");

    private static String said(Op op) {
        return String.join("; ", Say.operations(op.operations()));
    }

    @Nested
    @DisplayName("of an array's element")
    class OfElements {
        private final Array<Num, Bool> flag = p.array("flag", Kinds.range(1, 2), Kinds.bool(), false);

        @Test
        void changes_the_array_at_its_key() {
            assertThat(said(flag.of(Num.of(1)).set(true))).isEqualTo("flag' = [flag EXCEPT ![1] = TRUE]");
        }

        @Test
        void reads_the_element_it_changes() {
            Array<Num, Int> count = p.array("count", Kinds.range(1, 2), Kinds.range(0, 9), 0);

            assertThat(said(count.of(Num.of(2)).inc())).isEqualTo("count' = [count EXCEPT ![2] = (count[2] + 1)]");
        }

        @Test
        void changes_an_array_of_arrays_at_both_keys() {
            Array<Num, Array<Num, Bool>> knows =
                    p.anyArray("knows", Kinds.range(1, 2), Kinds.arrayOf(Kinds.range(3, 4), Kinds.bool()));

            assertThat(said(knows.of(Num.of(1)).of(Num.of(3)).set(true)))
                    .isEqualTo("knows' = [knows EXCEPT ![1] = [knows[1] EXCEPT ![3] = TRUE]]");
        }

        @Test
        void takes_a_pair_for_a_key() {
            Array<Pair<Num, Num>, Bool> grid =
                    p.array("grid", Kinds.pair(Kinds.range(1, 2), Kinds.range(1, 2)), Kinds.bool(), false);

            assertThat(said(grid.of(Pair.of(Num.of(1), Num.of(2))).set(true)))
                    .isEqualTo("grid' = [grid EXCEPT ![<<1, 2>>] = TRUE]");
        }

        @Test
        void can_change_every_element() {
            assertThat(said(flag.setEach(it -> it.set(true)))).isEqualTo("flag' = [i \\in 1..2 |-> TRUE]");
        }

        @Test
        void can_change_every_element_by_its_key() {
            assertThat(said(flag.setEach((i, it) -> it.set(i.is(2).and(it)))))
                    .isEqualTo("flag' = [i \\in 1..2 |-> (i = 2 /\\ flag[i])]");
        }

        @Test
        void can_change_every_element_that_satisfies_a_condition() {
            assertThat(said(flag.setEach((i, it) -> Op.when(i.gt(1), it.set(true)))))
                    .isEqualTo("flag' = [i \\in 1..2 |-> IF i > 1 THEN TRUE ELSE flag[i]]");
        }

        @Test
        void can_change_every_element_of_an_element() {
            Array<Num, Array<Num, Bool>> knows =
                    p.anyArray("knows", Kinds.range(1, 2), Kinds.arrayOf(Kinds.range(3, 4), Kinds.bool()));

            assertThat(said(knows.of(Num.of(1)).setEach(it -> it.set(false))))
                    .isEqualTo("knows' = [knows EXCEPT ![1] = [i \\in 3..4 |-> FALSE]]");
            assertThat(said(knows.setEach((i, row) -> row.of(Num.of(3)).set(true))))
                    .isEqualTo("knows' = [i \\in 1..2 |-> [knows[i] EXCEPT ![3] = TRUE]]");
        }

        @Test
        void can_copy_an_array() {
            Array<Num, Bool> old = p.array("old", Kinds.range(1, 2), Kinds.bool(), false);

            assertThat(said(old.set(flag))).isEqualTo("old' = flag");
        }
    }

    @Nested
    @DisplayName("of a set")
    class OfSets {
        private final SetVar<Num> set = p.set("set", Kinds.range(1, 3));

        @Test
        void adds_and_removes() {
            assertThat(said(set.add(Num.of(1)))).isEqualTo("set' = (set \\cup {1})");
            assertThat(said(set.remove(Num.of(1)))).isEqualTo("set' = (set \\ {1})");
            assertThat(said(set.clear())).isEqualTo("set' = {}");
        }

        @Test
        void takes_any_set_of_the_same_elements() {
            assertThat(said(set.set(set.where(i -> i.lt(3))))).isEqualTo("set' = {i \\in set : i < 3}");
        }
    }

    @Nested
    @DisplayName("of a queue")
    class OfQueues {
        private final Fifo<Num> fifo = p.fifo("fifo", Kinds.range(1, 3), 2);
        private final Lifo<Num> lifo = p.lifo("lifo", Kinds.range(1, 3), 2);

        @Test
        void that_is_first_in_first_out_appends_at_the_end_and_takes_from_the_front() {
            assertThat(said(fifo.append(Num.of(1))))
                    .isEqualTo("fifo misused when Len(fifo) >= 2: appended to while full; fifo' = Append(fifo, 1)");
            assertThat(said(fifo.pop()))
                    .isEqualTo("fifo misused when fifo = <<>>: taken from while empty; fifo' = Tail(fifo)");
        }

        @Test
        void that_is_last_in_first_out_works_at_the_end() {
            assertThat(said(lifo.push(Num.of(1))))
                    .isEqualTo("lifo misused when Len(lifo) >= 2: pushed onto while full; lifo' = Append(lifo, 1)");
            assertThat(said(lifo.pop()))
                    .isEqualTo("lifo misused when lifo = <<>>: taken from while empty; "
                            + "lifo' = SubSeq(lifo, 1, (Len(lifo) - 1))");
        }

        @Test
        void in_an_array_is_a_misuse_of_the_array() {
            Array<Num, Fifo<Num>> queues = p.anyArray("queues", Kinds.range(1, 2), Kinds.fifoOf(Kinds.range(1, 3), 2));

            assertThat(said(queues.of(Num.of(1)).append(Num.of(3))))
                    .isEqualTo("queues misused when Len(queues[1]) >= 2: appended to while full; "
                            + "queues' = [queues EXCEPT ![1] = Append(queues[1], 3)]");
            assertThat(said(queues.setEach(queue -> queue.append(Num.of(3)))))
                    .isEqualTo("queues misused when (\\E i \\in 1..2 : Len(queues[i]) >= 2): appended to while full; "
                            + "queues' = [i \\in 1..2 |-> Append(queues[i], 3)]");
        }

        @Test
        void in_an_array_is_a_misuse_where_it_is_changed() {
            Array<Num, Fifo<Num>> queues = p.anyArray("queues", Kinds.range(1, 2), Kinds.fifoOf(Kinds.range(1, 3), 2));

            assertThat(said(queues.setEach((k, queue) -> Op.when(k.is(1), queue.pop()))))
                    .isEqualTo("queues misused when (\\E i \\in 1..2 : (i = 1 /\\ queues[i] = <<>>)): "
                            + "taken from while empty; "
                            + "queues' = [i \\in 1..2 |-> IF i = 1 THEN Tail(queues[i]) ELSE queues[i]]");
        }
    }

    @Nested
    @DisplayName("of a record")
    class OfRecords {
        private final RecordVar<Fork> fork = p.variable(
                "fork",
                Kinds.record(Fork.class, Kinds.range(0, 2), Kinds.bool(), Kinds.anyOf(Colour.class)),
                new Fork(Num.of(0), Cond.of(true), Val.of(Colour.WHITE)));

        @Test
        void gives_it_all_components() {
            assertThat(said(fork.set(new Fork(Num.of(1), Cond.of(false), Val.of(Colour.BLACK)))))
                    .isEqualTo("fork' = [holder |-> 1, clean |-> FALSE, colour |-> \"black\"]");
        }

        @Test
        void gives_it_one_component() {
            assertThat(said(fork.set(Fork::clean, false))).isEqualTo("fork' = [fork EXCEPT !.clean = FALSE]");
            assertThat(said(fork.set(Fork::holder, fork.get().holder().plus(1))))
                    .isEqualTo("fork' = [fork EXCEPT !.holder = (fork.holder + 1)]");
            assertThat(said(fork.set(Fork::colour, Colour.BLACK)))
                    .isEqualTo("fork' = [fork EXCEPT !.colour = \"black\"]");
        }

        @Test
        void writes_what_differs() {
            assertThat(said(fork.change(f -> new Fork(Num.of(2), f.clean(), f.colour()))))
                    .isEqualTo("fork' = [fork EXCEPT !.holder = 2]");
        }

        @Test
        void copies_a_record_whole() {
            RecordVar<Fork> other = p.variable(
                    "other",
                    Kinds.record(Fork.class, Kinds.range(0, 2), Kinds.bool(), Kinds.anyOf(Colour.class)),
                    new Fork(Num.of(0), Cond.of(true), Val.of(Colour.WHITE)));

            assertThat(said(other.set(fork.get()))).isEqualTo("other' = fork");
        }

        @Test
        void in_an_array_changes_the_element() {
            Array<Num, RecordVar<Fork>> forks = p.anyArray(
                    "forks",
                    Kinds.range(1, 2),
                    Kinds.record(Fork.class, Kinds.range(0, 2), Kinds.bool(), Kinds.anyOf(Colour.class)));

            assertThat(said(forks.of(Num.of(1)).set(Fork::clean, true)))
                    .isEqualTo("forks' = [forks EXCEPT ![1] = [forks[1] EXCEPT !.clean = TRUE]]");
        }
    }

    @Test
    void of_a_value_that_may_be_there_gives_or_takes_it() {
        MaybeVar<Num> message = p.maybe("message", Kinds.range(1, 2));

        assertThat(said(message.put(Num.of(1)))).isEqualTo("message' = <<1>>");
        assertThat(said(message.clear())).isEqualTo("message' = <<>>");
    }

    @Test
    void of_a_pair_gives_it_both_components() {
        PairVar<Num, Cond> pair =
                p.variable("pair", Kinds.pair(Kinds.range(1, 2), Kinds.bool()), Pair.of(Num.of(1), Cond.of(true)));

        assertThat(said(pair.set(pair.get().first(), Cond.of(false)))).isEqualTo("pair' = <<pair[1], FALSE>>");
        assertThat(said(pair.set(pair.get()))).isEqualTo("pair' = pair");
    }

    @Test
    void of_an_enum_takes_a_member_or_an_expression() {
        Var<Colour> colour = p.variable("colour", Colour.WHITE);

        assertThat(said(colour.set(Colour.BLACK))).isEqualTo("colour' = \"black\"");
        assertThat(said(colour.set(colour))).isEqualTo("colour' = colour");
    }
}
