package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Patch;
import org.interleave.dsl.recording.FunctionRecordingTest.Kernel;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A label")
class LabelRecordingTest {
    static class Waits extends Kernel {
        final Label exit_aio = label();
        private final Label free = label("free_pgtables");

        /** Asks for the label before the protocol is built. */
        final Cond blocked = task.at(exit_aio);

        @Override
        @C("kernel/fork.c")
        void run() {
            step(exit_aio);
            step(free);
        }

        @Override
        protected void properties() {
            reachable("Blocked", blocked, "it is there");
        }
    }

    static final class Frees extends Waits {
        private final Label mmdrop = label();

        @Override
        void run() {
            super.run();
            step(mmdrop);
        }
    }

    @Test
    void is_called_like_its_field() {
        assertThat(Outline.of(new Waits().build(), "thread"))
                .containsExactly("kernel/fork.c run", "  step exit_aio", "  step free_pgtables");
    }

    @Test
    void is_called_like_its_field_in_a_class_that_extends_another() {
        assertThat(Outline.of(new Frees().build(), "thread"))
                .containsExactly("kernel/fork.c run", "  step exit_aio", "  step free_pgtables", "step mmdrop");
    }

    @Test
    void keeps_its_name_in_a_field_of_a_patch() {
        final class Again extends Patch<Waits> {
            final Label first = base.exit_aio;
            final Label second = label();

            Again() {
                super(new Waits(), "wait twice");
            }

            @Override
            protected void hunks() {
                hunk("kernel/fork.c", "run", () -> after(first, () -> step(second)));
            }
        }

        assertThat(Outline.of(new Again().build(), "thread"))
                .containsExactly("kernel/fork.c run", "  step exit_aio", "  step second", "  step free_pgtables");
    }

    @Test
    void may_be_set_in_a_method() {
        final class Late extends Kernel {
            final Bool done = bool("done", false);

            @SuppressWarnings("NullAway.Init")
            Label out;

            @Override
            void run() {
                out = label();
                if_("test", done, () -> goto_(out));
                step("work");
                step(out);
            }
        }

        assertThat(Outline.of(new Late().build(), "thread"))
                .containsExactly("if test", "  goto out", "step work", "step out");
    }
}
