package org.interleave.checker.fast.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import javax.tools.ToolProvider;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.lower.Lowering;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A protocol is not compiled")
class CompileMistakesTest {
    /** Has a queue that takes more than a state may have. */
    static final class Wide extends ProtocolSource {
        final Fifo<Num> queue = fifo("queue", range(0, 15), 1000);
        final Process task = process("task", this::task);

        Wide() {
            super("A long queue.");
        }

        void task() {
            step("put", queue.append(Num.of(1)));
        }

        @Override
        protected void properties() {
            noDeadlock("it ends");
        }
    }

    private static String told(Optional<javax.tools.JavaCompiler> compiler) {
        CannotCompileException told = catchThrowableOfType(
                CannotCompileException.class,
                () -> ProtocolCompiler.compile(Lowering.lower(new Wide().build()), compiler));
        return String.valueOf(told.getMessage());
    }

    @Test
    @DisplayName("by a Java without compiler")
    void no_compiler() {
        String told = told(Optional.empty());

        assertThat(told)
                .isEqualTo("this Java cannot compile, so the protocol has no class that could be explored. Use the java"
                        + " of a JDK, or let TLC check the protocol. [IL921]");
        Provoked.byCommand(CommandMistake.NO_COMPILER, "", told);
    }

    @Test
    @DisplayName("if a variable is too wide")
    void too_wide() {
        String told = told(Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));

        assertThat(told)
                .matches("CompileMistakesTest.java:\\d+: there is no Java class for Wide, because queue takes more"
                        + " than 3584 bits, and that is the most for a whole state\\. Make it smaller, or let TLC"
                        + " check the protocol\\. \\[IL922]");
        Provoked.byJava(CommandMistake.NOT_COMPILED, "fifo(\"queue\", range(0, 15), 1000);", told);
    }
}
