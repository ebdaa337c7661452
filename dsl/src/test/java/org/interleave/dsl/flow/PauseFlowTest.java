package org.interleave.dsl.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line in whose middle the process pauses")
class PauseFlowTest {
    private abstract static class Pausing extends Task {
        final Primitive flush() {
            return Primitive.of(
                    "flush", "flush();", busy.set(true), Op.pause("wait", "wait();"), await(not(busy)), busy.set(true));
        }
    }

    @Test
    void is_two_steps() {
        final class Two extends Pausing {
            @Override
            void run() {
                step(flush()).note("both");
                step("end");
            }
        }

        Protocol protocol = new Two().build();

        assertThat(FlowText.of(protocol, "task"))
                .containsExactly(
                        "flush: busy := true; flush_wait", //
                        "flush_wait: busy := true; end",
                        "end: END");
        assertThat(ControlFlow.of(protocol).process("task").places())
                .extracting(place -> place.info().c().orElse(""))
                .containsExactly("flush();", "wait();", "");
        assertThat(ControlFlow.of(protocol).process("task").places())
                .extracting(place -> place.info().note().orElse(""))
                .containsExactly("both", "both", "");
    }

    @Test
    void is_jumped_to_at_its_first_step_and_left_with_its_second() {
        final class Again extends Pausing {
            final Label again = label("again");

            @Override
            void run() {
                step(again, flush());
                if_("look", busy, () -> goto_(again));
            }
        }

        Again protocol = new Again();
        ProcessFlow flow = ControlFlow.of(protocol.build()).process("task");

        assertThat(FlowText.of(protocol.build(), "task"))
                .containsExactly(
                        "again: busy := true; again_wait",
                        "again_wait: busy := true; look",
                        "look: busy ? (again) : (END)");
        assertThat(flow.placesOf().get(protocol.again)).extracting(Place::name).containsExactly("again", "again_wait");
    }

    @Test
    void is_part_of_an_expansion() {
        final class Twice extends Pausing {
            @Override
            void run() {
                as_("first", () -> step(flush()));
                as_("again", () -> step(flush()));
            }
        }

        assertThat(ControlFlow.of(new Twice().build()).process("task").places())
                .extracting(Place::name)
                .containsExactly("flush_first", "flush_first_wait", "flush_again", "flush_again_wait");
    }

    @Test
    void may_be_a_way_of_a_choice() {
        final class Ways extends Pausing {
            @Override
            void run() {
                either("choose", way("flush", flush()).then(() -> step("work")), way("leave"));
                step("end");
            }
        }

        assertThat(FlowText.of(new Ways().build(), "task"))
                .containsExactly(
                        "choose: flush (busy := true; choose_flush_wait) or leave (end)",
                        "choose_flush_wait: busy := true; work",
                        "work: end",
                        "end: END");
    }
}
