package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.Statements;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.ProcessFamily.Named;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A family of processes")
class FamilyTest {
    private final ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");
    private final Label work = Statements.label("work");
    private final Numbered proc = p.numbered("proc", 1, 2);
    private final Family producer = p.processes("producer", 2);

    private ProcessDeclaration built(String name) {
        proc.body(List.of(Statements.step(work)));
        producer.body(List.of(Statements.step(work)));
        p.noDeadlock("they work");
        Protocol protocol = p.build();
        return protocol.process(name).orElseThrow();
    }

    private static String said(Cond condition) {
        return Say.expression(condition.expression());
    }

    @Test
    void is_called_after_its_members() {
        producer.symmetric();

        assertThat(built("producer").family()).contains(new ProcessFamily("Producers", new Named("producer", 2, true)));
    }

    @Test
    void can_be_called_otherwise() {
        proc.called("Nodes");

        assertThat(built("proc").family().orElseThrow().set()).isEqualTo("Nodes");
    }

    @Test
    void has_a_variable_for_each_member_that_a_step_means_as_its_own() {
        Bool hungry = proc.bool("hungry", false);

        assertThat(said(hungry)).isEqualTo("hungry[self]");
        assertThat(Say.operations(hungry.set(true).operations()))
                .containsExactly("hungry' = [hungry EXCEPT ![self] = TRUE]");
        assertThat(built("proc").variables())
                .extracting(it -> Say.type(it.variable().type()) + " = "
                        + Say.expression(it.initial().get(0)))
                .containsExactly("[proc -> BOOLEAN] = [self \\in proc |-> FALSE]");
    }

    @Test
    void has_a_ghost_for_each_member() {
        proc.ghost().bool("late", false);

        assertThat(built("proc").variables().get(0).ghost()).isTrue();
    }

    @Test
    void has_variables_that_others_read() {
        Array<Num, Int> next = proc.each("next", Kinds.range(1, 2), proc.self());

        assertThat(said(next.of(proc.self().plus(1)).is(1))).isEqualTo("next[(self + 1)] = 1");
        assertThat(built("proc").variables())
                .extracting(it -> Say.expression(it.initial().get(0)))
                .containsExactly("[self \\in proc |-> self]");
    }

    @Test
    void may_begin_with_anything_for_each_member() {
        proc.anything("seen", Kinds.setOf(proc));

        assertThat(built("proc").variables())
                .extracting(it -> Say.expression(it.initial().get(0)))
                .containsExactly("[proc -> SUBSET proc]");
    }

    @Test
    void is_a_kind_whose_values_are_its_members() {
        PidVar last = p.variable("last", producer, producer.member(1));
        Int turn = p.variable("turn", proc, proc.first());

        assertThat(Say.type(last.variable().type())).isEqualTo("producer");
        assertThat(said(last.is(producer.member(2)))).isEqualTo("last = \"producer_2\"");
        assertThat(said(turn.is(proc.last()))).isEqualTo("turn = 2");
        assertThat(Say.expression(producer.index(last).expression())).isEqualTo("index(last)");
    }

    @Test
    void stands_beside_other_processes() {
        PidVar last = p.pid("last", producer.member(1));

        assertThat(Say.type(last.variable().type())).isEqualTo("Processes");
        assertThat(said(last.is(Pid.self()))).isEqualTo("last = self");
    }

    @Test
    void is_asked_where_its_members_stand() {
        assertThat(said(proc.at(Num.of(1), work))).isEqualTo("proc[1]@[work]");
        assertThat(said(proc.count(work).gt(1))).isEqualTo("Cardinality({i \\in proc : proc[i]@[work]}) > 1");
        assertThat(said(producer.any(work))).isEqualTo("(\\E p \\in producer : producer[p]@[work])");
        assertThat(said(producer.none(work))).isEqualTo("~(\\E p \\in producer : producer[p]@[work])");
        assertThat(said(proc.ended(Num.of(1)).and(proc.waits(Num.of(2)))))
                .isEqualTo("(proc[1] ended /\\ proc[2] waits)");
        assertThat(said(producer.ended())).isEqualTo("(\\A p \\in producer : producer[p] ended)");
    }

    @Test
    void sees_its_own_variables() {
        Bool hungry = proc.bool("hungry", false);

        assertThat(said(proc.seenBy(Num.of(2), hungry.and(proc.self().is(2))))).isEqualTo("(hungry[2] /\\ 2 = 2)");
    }
}
