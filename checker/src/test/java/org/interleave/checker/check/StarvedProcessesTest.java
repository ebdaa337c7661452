package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("who takes no more steps in a behaviour without end")
class StarvedProcessesTest {
    private static String message(ProtocolSource source) {
        return check(source, CheckOptions.DEFAULT.by(Engine.FAST).only("WorkIsDone")).result().properties().stream()
                .filter(property -> property.property().equals("WorkIsDone"))
                .map(PropertyResult::message)
                .findFirst()
                .orElseThrow();
    }

    /** A light goes on and off; two others can go on while it is on, and only one of them is obliged to. */
    static final class Blinking extends ProtocolSource {
        final Bool light = bool("light", false);
        final Bool done = bool("done", false);
        final Process blinker = process("blinker", this::blinker);
        final Process lazy = process("lazy", this::lazy).owesNothing("it is asked by the user");
        final Process slow = process("slow", this::slow);

        Blinking() {
            super("A light goes on and off.");
        }

        void blinker() {
            while_(Cond.of(true), () -> {
                step("on", light.set(true));
                step("off", light.set(false));
            });
        }

        void lazy() {
            step("see", await(light), done.set(true));
        }

        void slow() {
            step("notice", await(light), done.set(true));
        }

        @Override
        protected void properties() {
            eventually("WorkIsDone", done, "somebody sees the light");
        }
    }

    @Test
    @DisplayName("is starved where it is obliged to go on and others are quicker, and only then")
    void starved() {
        assertThat(message(new Blinking())).startsWith("""
                lazy may stop at see: it could go on in 1 of 2 states (no fairness assumption)
                slow is starved at notice: it could go on in 1 of 2 states, but is always too late
                """);
    }

    /** The one goes round without changing anything; the other is not obliged to do the work. */
    static final class GoingRound extends ProtocolSource {
        final Bool hint = bool("hint", false);
        final Bool done = bool("done", false);
        final Process hinter = process("hinter", this::hinter);
        final Process worker = process("worker", this::worker).owesNothing("it is asked by the user");

        GoingRound() {
            super("Somebody gives the same hint for ever.");
        }

        void hinter() {
            while_(Cond.of(true), () -> step("clear", hint.set(false)));
        }

        void worker() {
            step("work", done.set(true));
        }

        @Override
        protected void properties() {
            eventually("WorkIsDone", done, "the work is done");
        }
    }

    @Test
    @DisplayName("may go on all the same, without changing anything")
    void changes_nothing() {
        assertThat(message(new GoingRound())).startsWith("""
                hinter goes on, which changes nothing
                worker may stop at work (no fairness assumption)
                """);
    }
}
