package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.StringValue;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an interleaving")
class InterleavingPrinterTest {
    private static final String LONG =
            "if (mm_is_oom_victim(mm) && test_and_set_bit(MMF_OOM_SKIP, &mm->flags)) { down_write(&mm->mmap_sem); }";

    private static String text(Trace trace) {
        return text(InterleavingPrinter.lines(trace, Set.of(), Form.FULL));
    }

    /** With those steps folded that have not one of these numbers. */
    private static String text(Trace trace, Set<Integer> kept) {
        return text(InterleavingPrinter.lines(trace, kept, Form.CHANGELOG));
    }

    private static String text(List<String> lines) {
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        return String.join("\n", lines) + "\n";
    }

    @Test
    @DisplayName("has a column for each process that moves, and its steps run on to the right edge")
    void two_columns() {
        Trace trace = new TraceSketch()
                .step("exit_path", "if (atomic_dec_and_test(&mm->mm_users))", "last")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("oom_reaper", "if (!down_read_trylock(&mm->mmap_sem))", "locked")
                .step("exit_path", "if (test_and_set_bit(MMF_OOM_SKIP, &mm->flags))", "clear")
                .step("oom_reaper", "unmap_page_range(&tlb, vma, vma->vm_start, NULL);")
                .ends();

        assertThat(text(trace)).isEqualTo("""
                        exit_path                 oom_reaper
                        ------------------------  -------------------------------------------------
                        if (atomic_dec_and_test(&mm->mm_users)) -> last
                                                  mutex_lock(&oom_lock);
                                                  if (!down_read_trylock(&mm->mmap_sem)) -> locked
                        if (test_and_set_bit(MMF_OOM_SKIP, &mm->flags)) -> clear
                                                  unmap_page_range(&tlb, vma, vma->vm_start, NULL);
                        """);
    }

    @Test
    @DisplayName("has up to three columns")
    void three_columns() {
        Trace trace = new TraceSketch()
                .step("exit_path", "exit_aio(mm);")
                .step("allocator", "if (mutex_trylock(&oom_lock))", "locked")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("exit_path", "ksm_exit(mm);")
                .ends();

        assertThat(text(trace)).isEqualTo("""
                        exit_path                allocator                oom_reaper
                        -----------------------  -----------------------  -------------------------
                        exit_aio(mm);
                                                 if (mutex_trylock(&oom_lock)) -> locked
                                                                          mutex_lock(&oom_lock);
                        ksm_exit(mm);
                        """);
    }

    @Test
    @DisplayName("of four processes and more has an indent for each, and names the process at each switch")
    void four_processes() {
        Trace trace = new TraceSketch()
                .step("exit_path", "exit_aio(mm);")
                .step("exit_path", "ksm_exit(mm);")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("allocator", "if (mutex_trylock(&oom_lock))", "busy")
                .step("third_party", "down_read(&mm->mmap_sem);")
                .step("exit_path", "unmap_vmas(&tlb, vma, 0, -1);")
                .ends();

        assertThat(text(trace)).isEqualTo("""
                        exit_path:
                          exit_aio(mm);
                          ksm_exit(mm);
                            oom_reaper:
                              mutex_lock(&oom_lock);
                                allocator:
                                  if (mutex_trylock(&oom_lock)) -> busy
                                    third_party:
                                      down_read(&mm->mmap_sem);
                        exit_path:
                          unmap_vmas(&tlb, vma, 0, -1);
                        """);
    }

    @Test
    @DisplayName("shows which steps are repeated for ever")
    void loop() {
        Trace trace = new TraceSketch()
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("allocator", "if (mutex_trylock(&oom_lock))", "busy")
                .step("oom_reaper", "mutex_unlock(&oom_lock);")
                .goesBack(2, "oom_reaper", "mutex_lock(&oom_lock);");

        assertThat(text(trace)).isEqualTo("""
                            oom_reaper                        allocator
                            --------------------------------  -------------------------------------
                            mutex_lock(&oom_lock);
                        ,->                                   if (mutex_trylock(&oom_lock)) -> busy
                        |   mutex_unlock(&oom_lock);
                        '-- mutex_lock(&oom_lock);
                        (the steps in the bracket are repeated for ever)
                        """);
    }

    @Test
    @DisplayName("shows that nobody takes another step")
    void stuttering() {
        Trace trace =
                new TraceSketch().step("oom_reaper", "mutex_lock(&oom_lock);").stutters();

        assertThat(text(trace)).isEqualTo("""
                        oom_reaper
                        ---------------------------------------------------------------------------
                        mutex_lock(&oom_lock);
                        (nobody takes another step)
                        """);
    }

    @Test
    @DisplayName("of no step at all says so")
    void no_step() {
        assertThat(text(new TraceSketch().ends())).isEqualTo("(the initial state, before any step)\n");
        assertThat(text(new TraceSketch().stutters()))
                .isEqualTo("(the initial state, before any step)\n(nobody takes another step)\n");
    }

    @Test
    @DisplayName("cuts C text that is longer than the line, and keeps the outcome")
    void long_text() {
        Trace trace = new TraceSketch()
                .step("exit_path", LONG, "set")
                .step("oom_reaper", LONG, "set")
                .step("exit_path", "if (test_and_set_bit(MMF_OOM_SKIP, &mm->flags) && mm_is_oom_victim(mm)", "set")
                .ends();

        assertThat(text(trace)).isEqualTo("""
                        exit_path   oom_reaper
                        ----------  ---------------------------------------------------------------
                        if (mm_is_oom_victim(mm) && test_and_set_bit(MMF_OOM_SKIP, &mm->f... -> set
                                    if (mm_is_oom_victim(mm) && test_and_set_bit(MMF_OOM_... -> set
                        if (test_and_set_bit(MMF_OOM_SKIP, &mm->flags) && mm_is_oom_victi... -> set
                        """);
    }

    @Test
    @DisplayName("has a column for each member of a family, and shows what was chosen")
    void members() {
        Trace trace = new TraceSketch()
                .chooses("proc", new IntegerValue(1), "put(item);", new Chosen("item", new IntegerValue(2)))
                .chooses("producer", new StringValue("producer_1"), "rest();")
                .chooses(
                        "user",
                        new ModelValue("user_2"),
                        LONG,
                        new Chosen("from", SequenceValue.of(new IntegerValue(1), new StringValue("a"))),
                        new Chosen("to", SequenceValue.of()))
                .ends();

        assertThat(text(trace)).isEqualTo("""
                        proc 1      producer_1  user_2
                        ----------  ----------  ---------------------------------------------------
                        put(item); with item = 2
                                    rest();
                                                if (mm_is_oom_victim(mm) && test_and_set_bit(MMF...
                        """);
    }

    @Test
    @DisplayName("of processes with long names is no wider")
    void long_names() {
        Trace trace = new TraceSketch()
                .step("process_with_a_name_of_some_length", "step();")
                .step("another_process_with_such_a_name", "step();")
                .step("a_third_process_with_another_one", "step();")
                .ends();

        assertThat(text(trace)).contains("process_with_a_name_of_some_length:\n  step();\n");
    }

    @Test
    @DisplayName("begins with what distinguishes its beginning from others")
    void start() {
        Protocol protocol = new OomReaper().build();
        TraceSketch sketch = new TraceSketch()
                .at("oom_lock", "none")
                .at("reaped", false)
                .at("oom_reaper", "mutex_lock")
                .at("frees_enough", true);

        assertThat(StartPrinter.lines(sketch.at("third_party", "Done").ends().initial(), protocol))
                .containsExactly("start: third_party absent, frees_enough = TRUE");
        assertThat(StartPrinter.lines(
                        sketch.at("third_party", "down_read").ends().initial(), protocol))
                .containsExactly("start: third_party at down_read, frees_enough = TRUE");
    }

    @Test
    @DisplayName("folds steps that have nothing to do with the property, if that saves a line")
    void folded() {
        Trace trace = new TraceSketch()
                .step("exit_path", "exit_aio(mm);")
                .step("exit_path", "ksm_exit(mm);")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("exit_path", "unmap_vmas(&tlb, vma, 0, -1);")
                .step("oom_reaper", "cond_resched();")
                .step("oom_reaper", "unmap_page_range(&tlb, vma);")
                .ends();

        assertThat(text(trace, Set.of(4, 6))).isEqualTo("""
                        exit_path                            oom_reaper
                        -----------------------------------  --------------------------------------
                        [+2 steps]                           [+1 step]
                        unmap_vmas(&tlb, vma, 0, -1);
                                                             cond_resched();
                                                             unmap_page_range(&tlb, vma);
                        """);
    }

    @Test
    @DisplayName("of four processes names each whose steps are folded")
    void folded_indents() {
        Trace trace = new TraceSketch()
                .step("exit_path", "exit_aio(mm);")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("oom_reaper", "mutex_unlock(&oom_lock);")
                .step("allocator", "if (mutex_trylock(&oom_lock))", "busy")
                .step("third_party", "down_read(&mm->mmap_sem);")
                .ends();

        assertThat(text(trace, Set.of(1, 5))).isEqualTo("""
                        exit_path:
                          exit_aio(mm);
                            oom_reaper: [+2 steps]
                                allocator: [+1 step]
                                    third_party:
                                      down_read(&mm->mmap_sem);
                        """);
    }

    @Test
    @DisplayName("folds rounds that repeat the one above them, but never the last step")
    void rounds() {
        TraceSketch sketch = new TraceSketch().step("exit_path", "mmput(mm);");
        for (int round = 0; round < 4; round++) {
            sketch.step("oom_reaper", "if (!down_read_trylock(&mm->mmap_sem))", "busy")
                    .step("oom_reaper", "schedule_timeout_idle(HZ/10);");
        }

        assertThat(text(sketch.ends(), Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9))).isEqualTo("""
                        exit_path                    oom_reaper
                        ---------------------------  ----------------------------------------------
                        mmput(mm);
                                                     if (!down_read_trylock(&mm->mmap_sem)) -> busy
                                                     schedule_timeout_idle(HZ/10);
                                                     [the 2 steps above 2 more times]
                                                     if (!down_read_trylock(&mm->mmap_sem)) -> busy
                                                     schedule_timeout_idle(HZ/10);
                        """);
    }

    @Test
    @DisplayName("never folds across the beginning of what is repeated for ever")
    void folded_loop() {
        Trace trace = new TraceSketch()
                .step("exit_path", "exit_aio(mm);")
                .step("exit_path", "ksm_exit(mm);")
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("oom_reaper", "mutex_unlock(&oom_lock);")
                .goesBack(3, "oom_reaper", "schedule_timeout_idle(HZ/10);");

        assertThat(text(trace, Set.of(5))).isEqualTo("""
                            exit_path                          oom_reaper
                            ---------------------------------  ------------------------------------
                            [+2 steps]
                        ,->                                    [+2 steps]
                        '--                                    schedule_timeout_idle(HZ/10);
                        (the steps in the bracket are repeated for ever)
                        """);
    }

    @Test
    @DisplayName("is drawn with the characters of Unicode on demand")
    void unicode() {
        Trace trace = new TraceSketch()
                .step("oom_reaper", "mutex_lock(&oom_lock);")
                .step("allocator", "if (mutex_trylock(&oom_lock))", "busy")
                .step("allocator", "cond_resched();")
                .goesBack(2, "allocator", "cond_resched();");

        assertThat(String.join("\n", InterleavingPrinter.lines(trace, Set.of(1, 2, 3, 4), new Form(false, true))))
                .isEqualTo("""
                            oom_reaper                        allocator
                            \u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500  \u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500
                            mutex_lock(&oom_lock);
                        \u250c\u2500>                                   if (mutex_trylock(&oom_lock)) -> busy
                        \u2502                                     cond_resched();
                        \u2514\u2500\u2500                                   cond_resched();
                        (the steps in the bracket are repeated for ever)""");
    }
}
