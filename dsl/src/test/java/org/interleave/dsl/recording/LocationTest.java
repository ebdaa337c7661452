package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.recording.FunctionRecordingTest.Kernel;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("File and line")
class LocationTest {
    /** The line of the caller. */
    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    /** {@code struct completion}, as a user would write it. */
    @Library
    static final class Completion {
        private final String name;
        private final Bool done;

        Completion(Declarations place, String name) {
            this.name = name;
            done = place.bool(name, false);
        }

        Primitive complete() {
            return Primitive.of("complete", "complete(&" + name + ");", done.set(true));
        }

        Primitive waitForCompletion() {
            return Primitive.blocking(
                    "wait_for_completion", "wait_for_completion(&" + name + ");", Op.await(done), done.set(false));
        }
    }

    static final class Lines extends Kernel {
        final RwSem mmap_sem = new RwSem(this, "mmap_sem", "mm->mmap_sem");
        final Completion oom_done = new Completion(this, "oom_done");
        final int declared = line() - 1;
        final int taken = line() + 5;

        @Override
        void run() {
            step("begin");
            step(mmap_sem.downRead());
            step(oom_done.complete());
            step(oom_done.waitForCompletion());
        }
    }

    private final Lines source = new Lines();
    private final Protocol protocol = source.build();
    private final List<Statement> steps =
            protocol.process("thread").orElseThrow().body();

    @Test
    void of_a_step_are_those_of_its_call() {
        SourceLocation location = steps.get(1).location();

        assertThat(location.toString()).isEqualTo("LocationTest.java:" + source.taken);
        assertThat(location.method()).isEqualTo("run");
        assertThat(location.className()).isEqualTo(Lines.class.getName());
    }

    @Test
    void of_what_a_primitive_does_are_those_of_the_call_of_the_primitive() {
        assertThat(((Statement.Step) steps.get(1)).operations())
                .hasSize(4)
                .extracting(operation -> operation.location().line())
                .containsOnly(source.taken);
    }

    @Test
    void of_a_variable_of_a_library_class_are_those_of_the_field() {
        assertThat(protocol.variables())
                .filteredOn(variable -> variable.name().equals("oom_done"))
                .extracting(variable -> variable.variable().location().line())
                .containsExactly(source.declared);
    }

    @Test
    void of_a_primitive_that_a_user_wrote_are_those_of_its_caller_too() {
        Statement.Step complete = (Statement.Step) steps.get(2);
        Statement.Step wait = (Statement.Step) steps.get(3);

        assertThat(complete.info().name()).isEqualTo("complete");
        assertThat(complete.info().c()).contains("complete(&oom_done);");
        assertThat(complete.operations().get(0)).isInstanceOf(Operation.Assign.class);
        assertThat(complete.operations().get(0).location().line()).isEqualTo(source.taken + 1);
        assertThat(complete.info().stronglyFair()).isFalse();
        assertThat(wait.info().stronglyFair()).isTrue();
        assertThat(wait.location().line()).isEqualTo(source.taken + 2);
    }
}
