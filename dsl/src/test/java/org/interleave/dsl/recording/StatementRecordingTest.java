package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.recording.FunctionRecordingTest.Kernel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement")
class StatementRecordingTest {
    @Test
    void of_a_choice_without_a_name_is_named_after_its_first_steps() {
        final class Unnamed extends Kernel {
            @Override
            void run() {
                either(() -> step("read"), () -> if_(lock.trylock(), () -> step(lock.unlock())), () -> {
                    local("mine", false);
                    step("write");
                });
            }
        }

        assertThat(Outline.of(new Unnamed().build(), "thread"))
                .startsWith("either read_or_mutex_trylock_or_write", "way", "  step read", "way");
    }

    @Test
    void of_a_choice_with_a_name_has_named_ways() {
        final class Named extends Kernel {
            final Bool found = bool("found", false);

            @Override
            void run() {
                either("find_vma", way("found", found.set(true)).then(() -> step("handle")), way("none"));
            }
        }

        assertThat(Outline.of(new Named().build(), "thread"))
                .containsExactly("either find_vma", "way found found", "  step handle", "way none");
    }

    @Test
    void retry_is_a_loop_that_counts_the_tries_that_failed() {
        final class Retries extends Kernel {
            @Override
            @C("mm/oom_kill.c")
            void run() {
                step("wait");
                Int attempts = local("attempts", 0, 2, 0);
                retry(attempts, Num.of(2), () -> {
                    if_(lock.trylock(), () -> {
                        step(lock.unlock());
                        return_();
                    });
                });
                step("give_up");
            }
        }

        assertThat(Outline.of(new Retries().build(), "thread"))
                .containsExactly(
                        "mm/oom_kill.c run",
                        "  step wait",
                        "  local attempts",
                        "  loop",
                        "    if mutex_trylock",
                        "      step mutex_unlock lock",
                        "      return",
                        "    also attempts",
                        "    if",
                        "      continue",
                        "    break",
                        "  step give_up");
    }

    @Test
    void local_says_whether_its_function_drops_it() {
        final class Locals extends Kernel {
            @Override
            @C("mm/oom_kill.c")
            void run() {
                local("kept", false);
                local("dropped", false).dropAtEnd().comment("is reset");
                step("work");
            }
        }

        assertThat(Outline.of(new Locals().build(), "thread"))
                .containsExactly("mm/oom_kill.c run", "  local kept", "  local dropped dropped at end", "  step work");
    }

    @Test
    void is_what_the_builder_says_with_explicit_values() {
        // The same protocol in both forms stands in BuilderTest.
        assertThat(Outline.of(new BuilderTest.Written().build(), "reader"))
                .isEqualTo(Outline.of(BuilderTest.built(), "reader"));
    }
}
