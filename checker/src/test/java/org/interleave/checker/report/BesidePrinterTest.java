package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.violated;

import java.util.List;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the same property in two protocols")
class BesidePrinterTest {
    private static final Trace TRACE = new TraceSketch()
            .step("oom_reaper", "mutex_lock(&oom_lock);")
            .step("oom_reaper", "if (!down_read_trylock(&mm->mmap_sem))", "busy")
            .ends();
    private static final Trace OTHER = new TraceSketch()
            .step("oom_reaper", "mutex_lock(&oom_lock);")
            .step("oom_reaper", "if (!down_read_trylock(&mm->mmap_sem))", "locked")
            .ends();

    private static String text(ProtocolResult one, ProtocolResult other) {
        return String.join("\n", BesidePrinter.lines(one, other, Paint.PLAIN, Form.CHANGELOG)) + "\n";
    }

    @Test
    @DisplayName("is shown with both interleavings, and then the steps of both side by side")
    void differ() {
        assertThat(text(
                        Results.of("V4_13", violated("NoFree", inStates(3), TRACE, "memory = \"mapped\"")),
                        Results.of("V4_14", violated("NoFree", inStates(3), OTHER, "memory = \"freed\""))))
                .isEqualTo("""
                        V4_13 NoFree: violated, as expected; shortest counterexample: 3 states
                          why NoFree must hold

                        oom_reaper
                        ---------------------------------------------------------------------------
                        mutex_lock(&oom_lock);
                        if (!down_read_trylock(&mm->mmap_sem)) -> busy

                        memory = "mapped"

                        V4_14 NoFree: violated, as expected; shortest counterexample: 3 states
                          why NoFree must hold

                        oom_reaper
                        ---------------------------------------------------------------------------
                        mutex_lock(&oom_lock);
                        if (!down_read_trylock(&mm->mmap_sem)) -> locked

                        memory = "freed"

                        first difference: step 2

                        V4_13                                  V4_14
                        ------------------------------------   ------------------------------------
                        oom_reaper                             oom_reaper
                          mutex_lock(&oom_lock);                 mutex_lock(&oom_lock);
                          if (!down_read_trylock(... -> busy |   if (!down_read_tryloc... -> locked
                        """);
    }

    @Test
    @DisplayName("may have steps that only one of them takes")
    void only_one() {
        Trace shorter = new TraceSketch()
                .step("exit_path", "mmput(mm);")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .ends();
        Trace longer = new TraceSketch()
                .step("exit_path", "mmput(mm);")
                .step("exit_path", "exit_aio(mm);")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .ends();

        assertThat(text(
                        Results.of("V4_13", violated("NoFree", inStates(3), shorter, "")),
                        Results.of("V4_14", violated("NoFree", inStates(4), longer, ""))))
                .endsWith("""
                        first difference: step 2

                        V4_13                                  V4_14
                        ------------------------------------   ------------------------------------
                        exit_path                              exit_path
                          mmput(mm);                             mmput(mm);
                                                             >   exit_aio(mm);
                        oom_reaper                             oom_reaper
                          mutex_lock(&oom_lock);                 mutex_lock(&oom_lock);
                        """);
    }

    @Test
    @DisplayName("has nothing to compare where it holds in one of them")
    void one_holds() {
        assertThat(text(
                        Results.of("V4_13", violated("NoFree", inStates(3), TRACE, "")),
                        Results.of("V4_14", holds("NoFree"))))
                .endsWith("\nnothing to compare: V4_14 has no behaviour to show\n");
    }

    @Test
    @DisplayName("may be broken by the same steps")
    void same() {
        assertThat(text(
                        Results.of("V4_13", violated("NoFree", inStates(3), TRACE, "")),
                        Results.of("V4_14", violated("NoFree", inStates(3), TRACE, ""))))
                .endsWith("\nboth take the same steps\n");
    }

    @Test
    @DisplayName("may be broken by the same steps, of which one behaviour repeats some for ever")
    void same_but_for_the_loop() {
        TraceSketch sketch = new TraceSketch().step("a", "one();").step("a", "two();");
        assertThat(text(
                        Results.of("V4_13", violated("NoFree", inStates(3), sketch.ends(), "")),
                        Results.of("V4_14", violated("NoFree", inStates(3), sketch.stutters(), ""))))
                .endsWith("\nboth take the same steps, and do not repeat the same ones for ever\n");
    }

    @Test
    @DisplayName("can be printed as Markdown, one protocol at a time, and nothing in it is taken for markup")
    void markdown() {
        assertThat(String.join(
                                "\n",
                                MarkdownPrinter.lines(
                                        Results.of("V4_13", violated("NoFree", inStates(3), TRACE, "a < b")),
                                        Form.CHANGELOG))
                        + "\n")
                .isEqualTo("""
                        ### V4\\_13 NoFree: violated, as expected; shortest counterexample: 3 states

                        why NoFree must hold

                        ```text
                        oom_reaper
                        ---------------------------------------------------------------------------
                        mutex_lock(&oom_lock);
                        if (!down_read_trylock(&mm->mmap_sem)) -> busy

                        a < b
                        ```
                        """);
    }

    @Test
    @DisplayName("as Markdown stays a block and plain text, whatever is in it")
    void hostile_markdown() {
        assertThat(MarkdownPrinter.block(List.of("a", "```"))).containsExactly("````text", "a", "```", "````");
        assertThat(MarkdownPrinter.escaped("~~a~~ &lt; <b>")).isEqualTo("\\~\\~a\\~\\~ \\&lt; \\<b\\>");
    }
}
