package org.interleave.checker.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Seq;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.interleave.dsl.Var;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random protocols once brought to light, as simple as it goes. */
@Tag("fuzz")
@DisplayName("What was found by chance")
class FoundByChanceTest {
    private enum Phase {
        EARLY,
        LATE,
        NEVER
    }

    private final ProtocolBuilder protocol = new ProtocolBuilder("Found", "What was found by chance");
    private final Process task = protocol.process("task");

    @TempDir
    Path folder;

    private void requireNothingWrong() {
        Finding finding = Examiner.withTlc(folder, 1).given(protocol.build());
        assertThat(finding.kind()).as(finding.text()).isEqualTo(Finding.Kind.FINE);
    }

    /** Both its ways change nothing, and each was left out because of the other. */
    @Test
    void a_step_with_two_ways_to_do_nothing_can_be_taken_beside_others() {
        Bool wanted = protocol.bool("wanted", false);
        Bool seen = protocol.bool("seen", false);
        task.body(List.of(Statements.loop(List.of(Statements.either(
                Statements.label("choose"),
                List.of(
                        Statements.way(
                                List.of(Statements.step(Statements.label("work"), Op.await(wanted), seen.set(true)))),
                        Statements.way(List.of(Statements.branch(
                                Statements.label("rest"),
                                wanted,
                                List.of(Statements.also(Op.await(seen))),
                                List.of())))))))));
        protocol.noDeadlock("it can rest");

        requireNothingWrong();
    }

    /** SANY took it for a function: {@code [phase \\in {...} |-> ...]}. */
    @Test
    void a_rule_of_steps_or_a_key_may_begin_with_a_variable_and_its_set() {
        Var<Phase> phase = protocol.variable("phase", Phase.EARLY);
        Cond soon = phase.in(Phase.EARLY, Phase.LATE);
        Array<Cond, Bool> marks = protocol.array("marks", Kinds.bool(), Kinds.bool(), false);
        task.body(List.of(
                Statements.step(Statements.label("wait"), Op.await(Cond.not(marks.of(soon)))),
                Statements.step(Statements.label("go"), phase.set(Phase.NEVER))));
        protocol.everyStep("StaysSoon", soon.implies(Terms.next(soon)), "it does not");

        requireNothingWrong();
    }

    /** TLC took the product for a constant, and failed where it looked at the state that was not there. */
    @Test
    void a_product_in_a_temporal_property_is_no_constant() {
        Int refs = protocol.integer("refs", 0, 2, 1);
        task.body(List.of(Statements.step(Statements.label("get"), refs.set(2))));
        protocol.eventually("Doubled", refs.times(2).is(4), "it is got");

        requireNothingWrong();
    }

    /**
     * Nobody takes the way that comes first, so nothing is asked there; what both ways wait for stood in front of the
     * rule of the other one, and the fast checker and TLC asked an empty queue for its first element.
     */
    @Test
    void a_queue_is_not_asked_before_the_rule_that_it_must_not_be_empty() {
        Int which = protocol.integer("which", 0, 1, 0);
        Bool never = protocol.bool("never", false);
        Array<Num, Fifo<Cond>> queues =
                protocol.array("queues", Kinds.range(0, 1), Kinds.fifoOf(Kinds.bool(), 1), Seq.of(Kinds.bool()));
        task.body(List.of(Statements.step(
                Statements.label("look"),
                Op.when(which.lt(0), never.set(true)),
                Op.await(queues.of(which).first()))));
        protocol.never("Never", never, "nobody takes the first way");

        requireNothingWrong();
    }

    /** Takes from a queue without a look, or puts something there where there is nothing. */
    private static final class TakesOrPuts extends ProtocolSource {
        final Fifo<Num> queue = fifo("queue", range(0, 1), 1);
        final Int got = integer("got", 0, 1, 0);
        final Process taker = process("taker", this::taker);

        TakesOrPuts() {
            super("A way of a choice that must be taken at last.");
        }

        void taker() {
            loop(() -> either(
                    () -> step("take", got.set(queue.first()), queue.pop()).stronglyFair("Takes"),
                    () -> step("put", await(queue.isEmpty()), queue.append(Num.of(1)))));
        }

        @Override
        protected void properties() {
            eventually("Gets", got.is(1), "what was put is got at last");
        }
    }

    /** In the twin the way is the choice and what the way does, which was asked where the other way had been taken. */
    @Test
    void a_way_of_a_choice_asks_a_queue_only_where_there_is_something() {
        Finding finding = Examiner.withTlc(folder, 1).given(new TakesOrPuts().build());

        assertThat(finding.kind()).as(finding.text()).isEqualTo(Finding.Kind.FINE);
    }
}
