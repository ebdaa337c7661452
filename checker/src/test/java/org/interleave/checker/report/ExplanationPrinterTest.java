package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.violated;

import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an explanation")
class ExplanationPrinterTest {
    private static String text(ProtocolResult result) {
        return String.join("\n", ExplanationPrinter.lines(result, Paint.PLAIN, Form.CHANGELOG)) + "\n";
    }

    @Test
    @DisplayName("of a violation shows each step with its C text, its DSL line and what it changes")
    void violation() {
        Trace trace = new TraceSketch()
                .at("mm_users", 1)
                .at("exit_path", "mmput")
                .step("exit_path", "if (atomic_dec_and_test(&mm->mm_users))", "last", "mm_users", 0)
                .step("exit_path", "exit_aio(mm);")
                .ends();

        assertThat(text(Results.of("V", violated("NoFree", inStates(3), trace, "mm_users = 0"))))
                .isEqualTo("""
                        V NoFree: violated, as expected; shortest counterexample: 3 states
                          why NoFree must hold
                          (invariant, OomReaper.java:120)

                        exit_path
                        ---------------------------------------------------------------------------
                        if (atomic_dec_and_test(&mm->mm_users)) -> last
                        exit_aio(mm);

                        The same in full, 3 states:

                        Initial state:
                            mm_users = 1
                            exit_path = "mmput"

                        1. exit_path: if -> last, in __mmput (kernel/fork.c)
                            if (atomic_dec_and_test(&mm->mm_users))
                            at OomReaper.java:40
                            mm_users: 1 -> 0

                        2. exit_path: exit_aio, in __mmput (kernel/fork.c)
                            exit_aio(mm);
                            at OomReaper.java:41
                            changes nothing

                        120 distinct states, 300 generated, search not complete, TLC, 0.4 s

                        mm_users = 0
                        """);
    }

    @Test
    @DisplayName("of a lasso shows where it comes back")
    void lasso() {
        Trace trace = new TraceSketch()
                .at("oom_lock", "none")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("oom_reaper", "mutex_unlock(&oom_lock);")
                .goesBack(2, "oom_reaper", "schedule_timeout_idle(HZ/10);");

        assertThat(text(Results.of("V", violated("Ends", inStates(3), trace, ""))))
                .contains("\nFrom here on, for ever:\n\n2. oom_reaper: mutex_unlock")
                .contains("\n3. oom_reaper: schedule_timeout_idle")
                .contains("\nBack to step 2, and so on for ever.\n");
    }

    @Test
    @DisplayName("of a behaviour that stops says that nobody goes on")
    void stuttering() {
        Trace trace = new TraceSketch().step("oom_reaper", "exit_aio(mm);").stutters();

        assertThat(text(Results.of("V", violated("Ends", inStates(2), trace, ""))))
                .contains("\nNobody takes another step.\n")
                .doesNotContain("for ever");
    }

    @Test
    @DisplayName("of what holds gives the figures of the search")
    void holding() {
        assertThat(text(Results.of("V", holds("NoFree")))).isEqualTo("""
                        V NoFree: holds, as expected
                          why NoFree must hold
                          (invariant, OomReaper.java:120)

                        It holds in every reachable state.
                        2308 distinct states, 5798 generated, depth 25, TLC, 0.9 s
                        """);
    }
}
