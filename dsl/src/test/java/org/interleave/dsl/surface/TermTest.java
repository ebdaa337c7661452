package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.dsl.Terms.all;
import static org.interleave.dsl.Terms.between;
import static org.interleave.dsl.Terms.count;
import static org.interleave.dsl.Terms.exists;
import static org.interleave.dsl.Terms.forAll;
import static org.interleave.dsl.Terms.greatest;
import static org.interleave.dsl.Terms.ifElse;
import static org.interleave.dsl.Terms.least;
import static org.interleave.dsl.Terms.let;
import static org.interleave.dsl.Terms.next;
import static org.interleave.dsl.Terms.sum;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Lifo;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pair;
import org.interleave.dsl.PairVar;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.Seq;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A term")
class TermTest {
    enum Colour {
        WHITE,
        BLACK
    }

    private final ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");
    private final Int x = p.integer("x", 0, 9, 0);
    private final Var<Colour> colour = p.variable("colour", Colour.WHITE);
    private final SetVar<Num> set = p.set("set", Kinds.range(1, 3));
    private final Fifo<Num> queue = p.fifo("queue", Kinds.range(1, 3), 2);
    private final Array<Num, Bool> flag = p.array("flag", Kinds.range(1, 2), Kinds.bool(), false);

    private static String said(Cond condition) {
        return Say.expression(condition.expression());
    }

    private static String said(Num number) {
        return Say.expression(number.expression());
    }

    @Test
    void counts() {
        assertThat(said(x.times(2).plus(x.div(3)).minus(x.mod(4)))).isEqualTo("(((x * 2) + (x \\div 3)) - (x % 4))");
        assertThat(said(x.max(Num.of(2)))).isEqualTo("IF x >= 2 THEN x ELSE 2");
        assertThat(said(x.min(Num.of(-2)))).isEqualTo("IF x <= -2 THEN x ELSE -2");
    }

    @Test
    void holds_of_all_conditions_as_a_chain_of_and_does() {
        Cond chain = x.is(1).and(Cond.not(x.is(2))).and(x.is(3)).and(x.is(4));

        assertThat(all(x.is(1), Cond.not(x.is(2)), x.is(3), x.is(4)).expression())
                .isEqualTo(chain.expression());
        assertThat(all(x.is(1), x.is(2)).expression())
                .isEqualTo(x.is(1).and(x.is(2)).expression());
    }

    @Test
    void is_one_of_two() {
        assertThat(said(ifElse(x.is(1), 1, 0))).isEqualTo("IF x = 1 THEN 1 ELSE 0");
        assertThat(said(ifElse(x.is(1), x.is(2), x.is(3)))).isEqualTo("IF x = 1 THEN x = 2 ELSE x = 3");
        assertThat(Say.expression(ifElse(x.is(1), Colour.WHITE, Colour.BLACK).expression()))
                .isEqualTo("IF x = 1 THEN \"white\" ELSE \"black\"");
        assertThat(Say.expression(ifElse(Kinds.setOf(Kinds.range(1, 3)), x.is(1), set.minus(x), set)
                        .expression()))
                .isEqualTo("IF x = 1 THEN (set \\ {x}) ELSE set");
    }

    @Test
    void asks_a_set() {
        assertThat(said(set.contains(x))).isEqualTo("x \\in set");
        assertThat(said(set.size())).isEqualTo("Cardinality(set)");
        assertThat(said(set.subsetOf(between(1, 2)))).isEqualTo("set \\subseteq 1..2");
        assertThat(said(set.union(between(1, 2)).is(set.intersect(set).without(set))))
                .isEqualTo("(set \\cup 1..2) = ((set \\cap set) \\ set)");
        assertThat(said(set.isEmpty().or(set.notEmpty()))).isEqualTo("(set = {} \\/ set # {})");
    }

    @Test
    void asks_a_queue() {
        assertThat(said(queue.length())).isEqualTo("Len(queue)");
        assertThat(said(queue.isFull())).isEqualTo("Len(queue) >= 2");
        assertThat(said(queue.first())).isEqualTo("Head(queue)");
        assertThat(said(queue.last())).isEqualTo("queue[Len(queue)]");
        assertThat(said(queue.get(1).plus(queue.get(x)))).isEqualTo("(queue[1] + queue[x])");
        assertThat(said(queue.contains(x))).isEqualTo("(\\E i \\in 1..Len(queue) : queue[i] = x)");
    }

    @Test
    void joins_and_cuts_queues() {
        assertThat(Say.expression(queue.plus(Seq.of(Kinds.range(1, 3), 2, 3)).expression()))
                .isEqualTo("(queue \\o <<2, 3>>)");
        assertThat(Say.expression(queue.subSeq(Num.of(2), queue.length()).expression()))
                .isEqualTo("SubSeq(queue, 2, Len(queue))");
        assertThat(Say.expression(queue.without(x).expression()))
                .isEqualTo("(SubSeq(queue, 1, (x - 1)) \\o Tail(SubSeq(queue, x, Len(queue))))");
    }

    @Test
    void is_the_least_or_the_greatest_of_some_numbers() {
        assertThat(said(least(set))).isEqualTo("Least(set)");
        assertThat(said(greatest(set, i -> i.lt(x)))).isEqualTo("Greatest({i \\in set : i < x})");
        assertThat(said(least(Kinds.range(1, 2), flag::of))).isEqualTo("Least({i \\in 1..2 : flag[i]})");
        assertThat(said(queue.indexOf(x))).isEqualTo("Least({i \\in 1..Len(queue) : queue[i] = x})");
    }

    @Test
    void is_a_sum_over_elements() {
        assertThat(said(sum(set, i -> i.times(x)))).isEqualTo("Sum([i \\in set |-> (i * x)])");
    }

    @Test
    void is_the_set_of_what_something_is_for_elements() {
        assertThat(Say.expression(set.map(Kinds.range(0, 2), i -> i.minus(1)).expression()))
                .isEqualTo("{(i - 1) : i \\in set}");
    }

    @Test
    void compares_conditions() {
        assertThat(said(x.gt(1).is(set.isEmpty()).and(x.is(1).isNot(flag.of(x)))))
                .isEqualTo("(x > 1 = set = {} /\\ x = 1 # flag[x])");
    }

    @Test
    void is_a_set_or_a_sequence_that_is_written_down() {
        assertThat(said(set.is(SetOf.of(Kinds.range(1, 3), 1, 3)))).isEqualTo("set = {1, 3}");
        assertThat(Say.expression(SetOf.of(Kinds.anyOf(Colour.class), Colour.WHITE, Colour.BLACK)
                        .expression()))
                .isEqualTo("{\"white\", \"black\"}");
        assertThat(said(queue.is(Seq.of(Kinds.range(1, 3), 1)))).isEqualTo("queue = <<1>>");
        assertThat(Say.expression(
                        Seq.of(Kinds.anyOf(Colour.class), Colour.BLACK).expression()))
                .isEqualTo("<<\"black\">>");
    }

    @Test
    void asks_a_stack_for_its_top() {
        Lifo<Num> stack = p.lifo("stack", Kinds.range(1, 3), 2);

        assertThat(said(stack.top())).isEqualTo("stack[Len(stack)]");
    }

    @Test
    void asks_for_a_value_that_may_be_there() {
        MaybeVar<Num> message = p.maybe("message", Kinds.range(1, 2));

        assertThat(said(message.isPresent().and(message.get().is(1)).or(message.isNone())))
                .isEqualTo("((message # <<>> /\\ message[1] = 1) \\/ message = <<>>)");
    }

    @Test
    void asks_a_pair_for_its_components() {
        PairVar<Num, Cond> pair =
                p.variable("pair", Kinds.pair(Kinds.range(1, 2), Kinds.bool()), Pair.of(Num.of(1), Cond.of(true)));

        assertThat(said(pair.get().first().is(1).and(pair.get().second()))).isEqualTo("(pair[1] = 1 /\\ pair[2])");
    }

    @Test
    void goes_through_elements_of_a_set_or_a_kind() {
        assertThat(said(forAll(set, i -> i.lt(3)))).isEqualTo("(\\A i \\in set : i < 3)");
        assertThat(said(exists(Kinds.range(1, 2), flag::of))).isEqualTo("(\\E i \\in 1..2 : flag[i])");
        assertThat(said(count(all(Kinds.anyOf(Colour.class)), c -> c.is(colour))))
                .isEqualTo("Cardinality({x \\in Colour : x = colour})");
    }

    @Test
    void names_elements_by_what_they_are() {
        assertThat(said(forAll(Kinds.processes(), a -> exists(Kinds.processes(), b -> a.isNot(b)))))
                .isEqualTo("(\\A p \\in Processes : (\\E q \\in Processes : p # q))");
        assertThat(said(forAll(
                        set, i -> forAll(set, j -> forAll(set, k -> i.is(j).or(i.is(k)))))))
                .isEqualTo("(\\A i \\in set : (\\A j \\in set : (\\A k \\in set : (i = j \\/ i = k))))");
    }

    @Test
    void is_of_the_next_state() {
        assertThat(said(next(x).gt(x))).isEqualTo("(x)' > x");
        assertThat(said(next(flag.of(Num.of(1))))).isEqualTo("(flag[1])'");
        assertThat(said(next(colour).is(Colour.BLACK))).isEqualTo("(colour)' = \"black\"");
        assertThat(said(next(set).contains(x).and(next(queue).isEmpty())))
                .isEqualTo("(x \\in (set)' /\\ (queue)' = <<>>)");
        assertThat(said(next(Pid.none()).isNone())).isEqualTo("(\"none\")' = \"none\"");
    }

    @Test
    void can_have_a_name() {
        Kind<Num, Int> three = Kinds.range(1, 3);
        Function<Num, Num> right =
                p.operator("Right", three, three, i -> i.mod(3).plus(1));
        BiFunction<Num, Num, Cond> beside = p.operator(
                "Beside", three, three, Kinds.bool(), (i, j) -> right.apply(i).is(j));

        assertThat(said(beside.apply(Num.of(1), x))).isEqualTo("Beside(1, x)");
        assertThat(said(right.apply(x))).isEqualTo("Right(x)");
    }

    @Test
    void has_parts_with_names() {
        assertThat(said(let(
                        "free",
                        all(Kinds.range(1, 3)).without(set),
                        free -> free.size().gt(1))))
                .isEqualTo("LET free == (1..3 \\ set) IN Cardinality(free) > 1");
        assertThat(said(let("half", Kinds.range(0, 4), x.div(2), Kinds.range(0, 9), half -> half.plus(half))))
                .isEqualTo("LET half == (x \\div 2) IN (half + half)");
    }

    @Test
    void over_the_state_can_have_a_name() {
        Kind<Num, Int> three = Kinds.range(1, 3);
        Function<Num, Cond> waits = p.define("Waits", three, "n", n -> set.contains(n), "who waits");
        Function<Num, Num> before = p.define(
                "Before", Kinds.range(0, 3), three, "n", n -> count(set, i -> i.lt(n)), "how many are before it");
        BiFunction<Num, Num, Cond> passes =
                p.define("Passes", three, "n", three, "other", (n, other) -> n.lt(other), "who goes first");
        SetOf<Num> rest = p.define("Rest", all(three).without(set), "who does not wait");

        assertThat(Say.expression(waits.apply(x).and(before.apply(x).gt(1)).expression()))
                .isEqualTo("(Waits(x) /\\ Before(x) > 1)");
        assertThat(said(forAll(rest, i -> passes.apply(i, x)))).isEqualTo("(\\A i \\in Rest : Passes(i, x))");
    }

    private record Point(Num x, Cond seen) {}

    @Test
    void compare_records_and_pairs_as_a_whole() {
        RecordVar<Point> point = p.variable(
                "point",
                Kinds.record(Point.class, Kinds.range(0, 2), Kinds.bool()),
                new Point(Num.of(0), Cond.of(true)));
        PairVar<Num, Cond> pair =
                p.variable("pair", Kinds.pair(Kinds.range(1, 2), Kinds.bool()), Pair.of(Num.of(1), Cond.of(true)));

        assertThat(said(point.is(new Point(Num.of(2), Cond.of(false))))).isEqualTo("point = [x |-> 2, seen |-> FALSE]");
        assertThat(said(point.is(point.get()))).isEqualTo("point = point");
        assertThat(said(pair.is(Pair.of(Num.of(2), Cond.of(false))))).isEqualTo("pair = <<2, FALSE>>");
    }

    @Test
    void none_is_a_value_of_an_enum_that_may_be_none() {
        Var<Colour> colour = p.variableOrNone("colour", Colour.class);

        assertThat(said(colour.is(Val.none()))).isEqualTo("colour = \"none\"");
    }
}
