package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Mapping;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.ProtocolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A property")
class PropertyTest {
    private final ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");
    private final Int x = p.integer("x", 0, 9, 0);
    private final Label work = Statements.label("work");
    private final Label rest = Statements.label("rest");
    private final Numbered proc = p.numbered("proc", 1, 2);

    private Formula formula() {
        proc.body(List.of(Statements.loop(List.of(Statements.step(work, x.set(1)), Statements.step(rest, x.set(0))))));
        List<Property> properties = p.build().properties();
        assertThat(properties).hasSize(1);
        return properties.get(0).formula();
    }

    private String said() {
        return said(formula());
    }

    private static String said(Formula formula) {
        if (formula instanceof Formula.Always always) {
            return "[]" + Say.expression(always.condition());
        }
        if (formula instanceof Formula.Never never) {
            return "[]~" + Say.expression(never.condition());
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return "[]<>" + Say.expression(often.condition());
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return "<>[]" + Say.expression(stable.condition());
        }
        if (formula instanceof Formula.EveryStep step) {
            return "[][" + Say.expression(step.condition()) + "]";
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return Say.expression(leadsTo.premise()) + " ~> " + Say.expression(leadsTo.conclusion());
        }
        if (formula instanceof Formula.ForAll all) {
            return "\\A " + all.variable() + " \\in " + Say.expression(all.set()) + " : " + said(all.formula());
        }
        if (formula instanceof Formula.Overtaking overtaking) {
            return overtaking.family() + ": while " + Say.expression(overtaking.waits()) + ", "
                    + Say.expression(overtaking.goesFirst()) + " at most " + overtaking.bound();
        }
        return formula.toString();
    }

    @Test
    void may_hold_within_constraints() {
        p.constraint("Small", x.le(3), "far enough");
        p.constraint("Odd", x.isNot(2), "others do the rest");
        p.always("Below", x.lt(9), "it is small");
        formula();

        assertThat(p.build().constraints())
                .extracting(constraint -> constraint.name() + " == " + Say.expression(constraint.condition()))
                .containsExactly("Small == x <= 3", "Odd == x # 2");
    }

    @Test
    void is_no_constraint() {
        p.constraint("Ahead", Terms.next(x).is(1), "it looks ahead");
        p.constraint("Nothing", Cond.of(true), "it is true");
        p.constraint("Nothing", x.is(1), "there is one");
        p.always("Below", x.lt(9), "it is small");

        assertThatThrownBy(this::formula)
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("next(...) looks at the state after a step. Use it in everyStep(...) only.")
                .hasMessageContaining("the condition is the same in every state, so it says nothing")
                .hasMessageContaining("the constraint Nothing has a name that is taken, by the constraint at");
    }

    @Test
    void comes_back_for_ever() {
        p.infinitelyOften("Works", x.is(1), "it works");

        assertThat(said()).isEqualTo("[]<>x = 1");
    }

    @Test
    void holds_from_some_time_on() {
        p.eventuallyAlways("Settles", x.is(1), "it settles");

        assertThat(said()).isEqualTo("<>[]x = 1");
    }

    @Test
    void holds_of_every_step() {
        p.everyStep("Grows", Terms.next(x).ge(x), "it grows");

        assertThat(said()).isEqualTo("[][(x)' >= x]");
    }

    @Test
    void says_that_something_is_never_cleared() {
        p.neverCleared("Stays", x.is(1), "it stays");

        assertThat(said()).isEqualTo("[][(x = 1 => (x = 1)')]");
    }

    @Test
    void holds_for_every_member() {
        p.forEvery(proc, i -> p.leadsTo("Fair", proc.at(i, work), proc.at(i, rest), "each has its turn"));

        assertThat(said()).isEqualTo("\\A i \\in proc : proc[i]@[work] ~> proc[i]@[rest]");
    }

    @Test
    void of_every_state_holds_for_every_member_inside() {
        p.forEvery(proc, i -> p.never("Never", proc.at(i, work).and(x.is(9)), "too much"));

        assertThat(said()).isEqualTo("[]~(\\E i \\in proc : (proc[i]@[work] /\\ x = 9))");
    }

    @Test
    void of_every_step_holds_for_every_member_inside() {
        p.forEvery(
                proc,
                i -> p.everyStep("Step", proc.at(i, work).implies(Terms.next(x).is(x)), "stays"));

        assertThat(said()).isEqualTo("[][(\\A i \\in proc : (proc[i]@[work] => (x)' = x))]");
    }

    @Test
    void bounds_how_often_a_member_is_overtaken() {
        p.overtakenAtMost("Turns", 1, proc, i -> proc.at(i, work), j -> proc.at(j, rest), "once at most");

        assertThat(said()).isEqualTo("proc: while proc[i]@[work], proc[j]@[rest] at most 1");
    }

    @Test
    void uses_operators_by_name() {
        BiFunction<Num, Num, Num> sum =
                p.operator("Sum", Kinds.range(0, 9), Kinds.range(0, 9), Kinds.range(0, 18), (i, j) -> i.plus(j));
        p.always("Small", sum.apply(x, Num.of(1)).lt(11), "it is small");

        assertThat(said()).isEqualTo("[]Sum(x, 1) < 11");
        assertThat(p.build().operators()).extracting(Operator::parameters).containsExactly(List.of("i", "j"));
    }

    @Nested
    @DisplayName("that is a refinement")
    class Refinement {
        private final ProtocolBuilder q = new ProtocolBuilder("Q", "a more abstract protocol");
        private final Bool busy = q.bool("busy", false);
        private final Label on = Statements.label("on");
        private final Label off = Statements.label("off");
        private final Numbered member = q.numbered("member", 1, 2);
        private final Process other = q.process("other");
        private final Array<Num, Int> value = q.array("value", Kinds.range(1, 2), Kinds.range(0, 9), 0);
        private final Bool mine = member.bool("mine", false);

        private List<String> mapped(Mapping... mapping) {
            member.body(List.of(Statements.loop(List.of(Statements.step(on, busy.set(true)), Statements.step(off)))));
            other.body(List.of(Statements.step(on)));
            q.always("True", busy.implies(busy), "as it is");
            p.refines("IsQ", q.build(), "it is a Q", mapping).safetyOnly();
            Formula.Refines refines = (Formula.Refines) formula();
            assertThat(refines.fair()).isFalse();
            return refines.mapping().stream()
                    .map(it -> it.name() + " <- " + Say.expression(it.value()))
                    .toList();
        }

        @Test
        void maps_variables_and_places() {
            assertThat(mapped(
                            ProtocolBuilder.map(busy, proc.any(work)),
                            ProtocolBuilder.mapEach(value, Kinds.range(1, 2), (i, it) -> it.set(x.plus(i))),
                            ProtocolBuilder.mapOwn(mine, proc, i -> proc.at(i, work)),
                            ProtocolBuilder.mapPlace(
                                    other,
                                    ProtocolBuilder.standsAt(on).when(x.is(1)).otherwiseEnded()),
                            ProtocolBuilder.mapPlaces(
                                    member,
                                    proc,
                                    i -> ProtocolBuilder.standsAt(off)
                                            .when(proc.at(i, rest))
                                            .standsAt(on)
                                            .when(x.is(3))
                                            .otherwise(off))))
                    .containsExactly(
                            "busy <- (\\E i \\in proc : proc[i]@[work])",
                            "value <- [i \\in 1..2 |-> (x + i)]",
                            "mine <- [i \\in proc |-> proc[i]@[work]]",
                            "other <- IF x = 1 THEN \"on\" ELSE \"Done\"",
                            "member <- [i \\in proc |-> IF proc[i]@[rest] THEN \"off\" "
                                    + "ELSE IF x = 3 THEN \"on\" ELSE \"off\"]");
        }
    }
}
