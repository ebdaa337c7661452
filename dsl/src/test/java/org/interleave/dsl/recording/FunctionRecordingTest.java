package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.VariableDeclaration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A method that is a C function")
class FunctionRecordingTest {
    /** A protocol whose process runs one C function. */
    abstract static class Kernel extends ProtocolSource {
        final Mutex lock = new Mutex(this, "lock");
        final Process task = process("thread", this::run);

        Kernel() {
            super("a task in the kernel");
        }

        abstract void run();

        @Override
        protected void properties() {
            noDeadlock("the task comes to its end");
        }
    }

    @Test
    void holds_what_it_says_and_a_macro_does_not() {
        final class Nested extends Kernel {
            @Override
            @C("kernel/fork.c")
            void run() {
                step("before");
                __mmput();
                step("after");
            }

            @C("mm/mmap.c")
            void __mmput() {
                exit_aio();
            }

            void exit_aio() { // a macro
                step("exit_aio");
            }
        }

        assertThat(Outline.of(new Nested().build(), "thread"))
                .containsExactly(
                        "kernel/fork.c run",
                        "  step before",
                        "  mm/mmap.c __mmput",
                        "    step exit_aio",
                        "  step after");
    }

    @Test
    void is_there_once_for_each_call() {
        final class Twice extends Kernel {
            @Override
            void run() {
                mmput(0);
                mmput(1);
            }

            @C("kernel/fork.c")
            void mmput(int call) {
                step("mmput_" + call);
            }
        }

        assertThat(Outline.of(new Twice().build(), "thread"))
                .containsExactly(
                        "kernel/fork.c mmput", //
                        "  step mmput_0",
                        "kernel/fork.c mmput",
                        "  step mmput_1");
    }

    @Test
    void may_be_called_in_a_branch_a_loop_and_a_way() {
        final class Inside extends Kernel {
            @Override
            @C("kernel/fork.c")
            void run() {
                if_(lock.trylock(), () -> mmput(0)).else_(this::exit_mm);
                loop(() -> {
                    mmput(2);
                    either(() -> mmput(3), this::exec_mmap);
                });
            }

            @C("kernel/fork.c")
            void mmput(int call) {
                step("mmput_" + call);
            }

            @C("kernel/exit.c")
            void exit_mm() {
                step("exit_mm");
            }

            @C("fs/exec.c")
            void exec_mmap() {
                step("exec_mmap");
            }
        }

        assertThat(Outline.of(new Inside().build(), "thread"))
                .containsExactly(
                        "kernel/fork.c run",
                        "  if mutex_trylock",
                        "    kernel/fork.c mmput",
                        "      step mmput_0",
                        "  else",
                        "    kernel/exit.c exit_mm",
                        "      step exit_mm",
                        "  loop",
                        "    kernel/fork.c mmput",
                        "      step mmput_2",
                        "    either mmput_3_or_exec_mmap",
                        "    way",
                        "      kernel/fork.c mmput",
                        "        step mmput_3",
                        "    way",
                        "      fs/exec.c exec_mmap",
                        "        step exec_mmap");
    }

    @Test
    void returns_the_variable_that_its_result_is_in() {
        final class Result extends Kernel {
            final Label done = label("done");

            @Override
            @C("mm/oom_kill.c")
            void run() {
                if_(__oom_reap_task_mm(), () -> goto_(done));
                step("schedule_timeout_idle");
                step(done);
            }

            @C("mm/oom_kill.c")
            Bool __oom_reap_task_mm() {
                Bool ret = local("ret", true);
                if_(not(lock.trylock()), () -> {
                    also(ret.set(false));
                    return_();
                });
                step(lock.unlock());
                return ret;
            }
        }

        assertThat(Outline.of(new Result().build(), "thread"))
                .containsExactly(
                        "mm/oom_kill.c run",
                        "  mm/oom_kill.c __oom_reap_task_mm",
                        "    local ret",
                        "    if mutex_trylock not",
                        "      also ret",
                        "      return",
                        "    step mutex_unlock lock",
                        "  if",
                        "    goto done",
                        "  step schedule_timeout_idle",
                        "  step done");
    }

    /** A function with a local, which calls another one. */
    private abstract static class Calls extends Kernel {
        final Label work = label("work");

        @C("mm/mmap.c")
        void function() {
            Bool seen = local("seen", false);
            step(work, seen.set(true));
            inner();
        }

        @C("mm/mmap.c")
        void inner() {
            step("inner");
        }
    }

    private static List<String> variables(Protocol protocol) {
        return protocol.variables().stream().map(VariableDeclaration::name).toList();
    }

    @Test
    void called_once_more_has_names_of_its_own() {
        final class Twice extends Calls {
            @Override
            void run() {
                function();
                function();
                inner();
            }
        }
        Protocol protocol = new Twice().build();

        assertThat(Outline.of(protocol, "thread"))
                .containsExactly(
                        "mm/mmap.c function",
                        "  local seen",
                        "  step work seen",
                        "  mm/mmap.c inner",
                        "    step inner",
                        "mm/mmap.c function",
                        "  local seen_2",
                        "  step work_2 seen_2",
                        "  mm/mmap.c inner",
                        "    step inner_2",
                        "mm/mmap.c inner",
                        "  step inner_3");
        assertThat(variables(protocol)).contains("seen", "seen_2");
    }

    @Test
    void called_in_both_ways_of_a_branch_or_under_a_name_has_names_of_its_own() {
        final class Both extends Calls {
            @Override
            void run() {
                if_(lock.trylock(), () -> function()).else_(() -> function());
                as_("again", () -> function());
                either(() -> inner(), () -> as_("other", () -> inner()));
            }
        }

        assertThat(variables(new Both().build())).contains("seen", "seen_2", "seen_again");
    }

    @Test
    void called_by_two_processes_has_a_local_in_each() {
        final class Shared extends Calls {
            final Process other = process("other", this::function);

            @Override
            void run() {
                function();
            }
        }

        assertThat(variables(new Shared().build())).contains("seen", "seen_other");
    }
}
