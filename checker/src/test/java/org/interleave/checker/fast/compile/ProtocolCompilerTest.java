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
import org.interleave.generator.lower.Cut;
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
        LoadedProtocol loaded = ProtocolCompiler.compile(lowered(new Counter()));
        CompiledProtocol compiled = loaded.compiled();
        Successors last = after(compiled, after(compiled, first(compiled)));

        Cut cut = onlyMisuse(loaded, after(compiled, last));

        assertThat(last.misuses()).isZero();
        assertThat(cut.step().name()).isEqualTo("up");
        assertThat(cut.rule()).isEqualTo("TypeOK");
        assertThat(cut.written().orElseThrow().variable().name()).isEqualTo("count");
    }

    /** The way that breaks a rule, where nothing else can be done. */
    private static Cut onlyMisuse(LoadedProtocol loaded, Successors after) {
        assertThat(after.count()).isZero();
        assertThat(after.refused()).isEmpty();
        assertThat(after.misuses()).isEqualTo(1);
        return loaded.emitted().legend().misuse(after.misuseAt(0)).cut();
    }

    @Test
    @DisplayName("tells of another value of a variable that can have only one")
    void single() {
        LoadedProtocol loaded = ProtocolCompiler.compile(lowered(new Single()));

        Cut cut = onlyMisuse(loaded, after(loaded.compiled(), first(loaded.compiled())));

        assertThat(cut.rule()).isEqualTo("TypeOK");
        assertThat(cut.written().orElseThrow().variable().name()).isEqualTo("one");
    }

    @Test
    @DisplayName("asks for all of a set before it looks into it, as TLC does")
    void whole_set() {
        LoadedProtocol loaded = ProtocolCompiler.compile(lowered(new Asks()));

        Cut cut = onlyMisuse(loaded, after(loaded.compiled(), first(loaded.compiled())));

        assertThat(cut.rule()).isEqualTo("QueueOk");
        assertThat(cut.message()).isEqualTo("asked for an element while empty");
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
