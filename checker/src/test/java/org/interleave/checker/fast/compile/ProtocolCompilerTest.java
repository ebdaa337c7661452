package org.interleave.checker.fast.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A protocol that is compiled")
class ProtocolCompilerTest {
    /** Counts to three, though its counter ends at two. */
    static final class Counter extends ProtocolSource {
        final Process task = process("task", this::task);
        final Int count = task.integer("count", 0, 2, 0);

        Counter() {
            super("Counts too far.");
        }

        void task() {
            loop(() -> step("up", count.inc()));
        }

        @Override
        protected void properties() {
            noDeadlock("it goes on");
        }
    }

    /** Squares a number again and again. */
    static final class Squares extends ProtocolSource {
        final Process task = process("task", this::task);
        final Int number = task.integer("number", 0, 2_000_000_000, 65_536);

        Squares() {
            super("A number that gets more than 32 bits.");
        }

        void task() {
            loop(() -> step("square", number.set(number.times(number))));
        }

        @Override
        protected void properties() {
            noDeadlock("it goes on");
        }
    }

    /** Has a variable with a single value, which takes no bits, and writes another one to it. */
    static final class Single extends ProtocolSource {
        final Process task = process("task", this::task);
        final Int one = integer("one", 1, 1, 1);

        Single() {
            super("A variable that can only be one.");
        }

        void task() {
            step("up", one.inc());
        }

        @Override
        protected void properties() {
            noDeadlock("it ends");
        }
    }

    /** Asks whether 1 is in a set of which TLC cannot make the other element. */
    static final class Asks extends ProtocolSource {
        final Process task = process("task", this::task);
        final Fifo<Num> queue = fifo("queue", range(0, 2), 1);

        Asks() {
            super("Asks for more than it needs.");
        }

        void task() {
            step("ask", await(SetOf.of(range(0, 2), Num.of(1), queue.first()).contains(Num.of(1))));
        }

        @Override
        protected void properties() {
            noDeadlock("it ends");
        }
    }

    private static LoweredProtocol lowered(ProtocolSource source) {
        return Lowering.lower(source.build());
    }

    private static Successors after(CompiledProtocol compiled, Successors before) {
        Successors after = new Successors(compiled.words());
        compiled.successors(before.states(), 0, after);
        return after;
    }

    private static Successors first(CompiledProtocol compiled) {
        Successors first = new Successors(compiled.words());
        compiled.initialStates(first);
        return first;
    }

    @Test
    @DisplayName("has the values that TLC would show")
    void values() {
        LoadedProtocol loaded = ProtocolCompiler.compile(lowered(new Counter()));

        Successors second = after(loaded.compiled(), first(loaded.compiled()));

        assertThat(second.count()).isEqualTo(1);
        assertThat(loaded.states().values(second.states(), 0))
                .isEqualTo(Map.<String, Value>of("count", new IntegerValue(1)));
        assertThat(loaded.emitted()
                        .legend()
                        .actions()
                        .get(second.action(0))
                        .action()
                        .name())
                .isEqualTo("Task_up");
    }

    @Test
    @DisplayName("tells of a value outside its range, with the step")
    void out_of_range() {
        CompiledProtocol compiled =
                ProtocolCompiler.compile(lowered(new Counter())).compiled();
        Successors last = after(compiled, after(compiled, first(compiled)));

        Successors none = after(compiled, last);

        assertThat(none.count()).isZero();
        OutOfRangeException told = none.refused().get(0);
        assertThat(told.what()).isEqualTo("count = 3, which is not in 0 .. 2");
        assertThat(told.action()).isZero();
        assertThat(told.ofType()).isTrue();
    }

    @Test
    @DisplayName("tells of another value of a variable that can have only one")
    void single() {
        CompiledProtocol compiled =
                ProtocolCompiler.compile(lowered(new Single())).compiled();

        Successors none = after(compiled, first(compiled));

        assertThat(none.count()).isZero();
        assertThat(none.refused().get(0).what()).isEqualTo("one = 2, which is not in 1 .. 1");
    }

    @Test
    @DisplayName("asks for all of a set before it looks into it, as TLC does")
    void whole_set() {
        CompiledProtocol compiled =
                ProtocolCompiler.compile(lowered(new Asks())).compiled();

        OutOfRangeException told =
                catchThrowableOfType(OutOfRangeException.class, () -> after(compiled, first(compiled)));

        assertThat(told.what()).isEqualTo("an empty sequence has no first element");
        assertThat(told.ofType()).isFalse();
    }

    @Test
    @DisplayName("tells of an integer with more than 32 bits, which TLC does not have")
    void overflow() {
        CompiledProtocol compiled =
                ProtocolCompiler.compile(lowered(new Squares())).compiled();

        OutOfRangeException told =
                catchThrowableOfType(OutOfRangeException.class, () -> after(compiled, first(compiled)));

        assertThat(told.what()).isEqualTo("an integer comes to 4294967296, which has more than 32 bits");
        assertThat(told.ofType()).isFalse();
    }
}
