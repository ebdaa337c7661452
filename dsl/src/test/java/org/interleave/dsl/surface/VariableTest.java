package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pair;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.StateVariable;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Val;
import org.interleave.dsl.tree.VariableDeclaration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A variable")
class VariableTest {
    enum Colour {
        WHITE,
        BLACK
    }

    record Fork(Num holder, Cond clean) {}

    private final ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");

    /** What the tree says of a variable: its type and its first values. */
    private String declared(StateVariable<?> variable) {
        p.process("task").body(List.of(Statements.step("work")));
        p.noDeadlock("it works");
        VariableDeclaration declaration = p.build().variables().stream()
                .filter(it -> it.variable() == variable.variable())
                .findFirst()
                .orElseThrow();
        return Say.type(variable.variable().type()) + " = "
                + String.join(
                        " or ",
                        declaration.initial().stream().map(Say::expression).toList());
    }

    @Test
    void of_any_kind_has_its_first_values() {
        assertThat(declared(p.variable("x", Kinds.range(0, 3), Num.of(0), Num.of(2))))
                .isEqualTo("0..3 = 0 or 2");
    }

    @Test
    void of_a_range_may_end_at_a_constant() {
        NamedConstant most = p.constant("MOST", 3, "few", "MostIsPositive", 1);

        assertThat(declared(p.variable("x", Kinds.range(Num.of(0), most.minus(1)), Num.of(0))))
                .isEqualTo("0..(MOST - 1) = 0");
    }

    @Test
    void of_an_enum_may_be_none() {
        assertThat(declared(p.variable("x", Kinds.anyOrNoneOf(Colour.class), Val.of(Colour.WHITE))))
                .isEqualTo("Colour? = \"white\"");
    }

    @Test
    void may_begin_with_anything() {
        assertThat(declared(p.anything("x", Kinds.setOf(Kinds.anyOf(Colour.class)))))
                .isEqualTo("SUBSET Colour = SUBSET Colour");
    }

    @Test
    void may_be_an_array_of_arrays() {
        Kind<Num, Int> two = Kinds.range(0, 1);

        assertThat(declared(p.array("x", two, Kinds.arrayOf(two, Kinds.bool()), Array.of(two, Kinds.bool(), false))))
                .isEqualTo("[0..1 -> [0..1 -> BOOLEAN]] = [i \\in 0..1 |-> [i \\in 0..1 |-> FALSE]]");
    }

    @Test
    void may_be_an_array_of_arrays_by_their_keys() {
        Kind<Num, Int> two = Kinds.range(0, 1);

        assertThat(declared(p.arrayBy(
                        "x", two, Kinds.arrayOf(two, Kinds.bool()), i -> Array.by(two, Kinds.bool(), j -> i.is(j)))))
                .isEqualTo("[0..1 -> [0..1 -> BOOLEAN]] = [i \\in 0..1 |-> [j \\in 0..1 |-> i = j]]");
    }

    @Test
    void that_holds_a_set_begins_empty() {
        assertThat(declared(p.set("x", Kinds.range(1, 2)))).isEqualTo("SUBSET 1..2 = {}");
    }

    @Test
    void that_holds_a_set_may_begin_with_elements() {
        assertThat(declared(p.variable(
                        "x", Kinds.setOf(Kinds.range(1, 2)), SetOf.of(Kinds.range(1, 2), Num.of(1), Num.of(2)))))
                .isEqualTo("SUBSET 1..2 = {1, 2}");
    }

    @Test
    void that_is_a_queue_begins_empty() {
        assertThat(declared(p.fifo("x", Kinds.bool(), 2))).isEqualTo("Seq(BOOLEAN, 2) = <<>>");
    }

    @Test
    void that_is_a_stack_begins_empty() {
        assertThat(declared(p.lifo("x", Kinds.processes(), 2))).isEqualTo("Seq(Processes, 2) = <<>>");
    }

    @Test
    void that_may_be_there_begins_with_none() {
        assertThat(declared(p.maybe("x", Kinds.range(1, 2)))).isEqualTo("Seq(1..2, 1) = <<>>");
    }

    @Test
    void that_is_a_pair_has_two_components() {
        assertThat(declared(p.variable(
                        "x", Kinds.pair(Kinds.range(1, 2), Kinds.bool()), Pair.of(Num.of(1), Cond.of(true)))))
                .isEqualTo("1..2 \\X BOOLEAN = <<1, TRUE>>");
    }

    @Test
    void that_is_a_record_has_the_components_of_its_class() {
        assertThat(declared(p.variable(
                        "x",
                        Kinds.record(Fork.class, Kinds.range(0, 2), Kinds.bool()),
                        new Fork(Num.of(0), Cond.of(true)))))
                .isEqualTo("Fork[holder: 0..2, clean: BOOLEAN] = [holder |-> 0, clean |-> TRUE]");
    }

    @Test
    void that_is_an_array_has_the_same_first_value_everywhere() {
        assertThat(declared(p.array("x", Kinds.range(1, 2), Kinds.anyOf(Colour.class), Colour.BLACK)))
                .isEqualTo("[1..2 -> Colour] = [i \\in 1..2 |-> \"black\"]");
    }

    @Test
    void that_is_an_array_may_have_first_values_by_key() {
        assertThat(declared(p.arrayBy("x", Kinds.range(1, 2), Kinds.range(2, 3), i -> i.plus(1))))
                .isEqualTo("[1..2 -> 2..3] = [i \\in 1..2 |-> (i + 1)]");
    }

    @Test
    void that_is_an_array_may_begin_with_anything() {
        assertThat(declared(p.anyArray("x", Kinds.range(1, 2), Kinds.bool())))
                .isEqualTo("[1..2 -> BOOLEAN] = [1..2 -> BOOLEAN]");
    }

    @Test
    void that_is_an_array_of_arrays_has_two_keys() {
        assertThat(declared(p.anyArray("x", Kinds.range(1, 2), Kinds.arrayOf(Kinds.range(3, 4), Kinds.bool()))))
                .isEqualTo("[1..2 -> [3..4 -> BOOLEAN]] = [1..2 -> [3..4 -> BOOLEAN]]");
    }
}
