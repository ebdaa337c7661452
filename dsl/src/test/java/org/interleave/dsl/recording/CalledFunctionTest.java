package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.interleave.dsl.Bool;
import org.interleave.dsl.recording.FunctionRecordingTest.Kernel;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A line of C")
class CalledFunctionTest {
    @Test
    void is_a_step_with_the_name_of_the_function_and_the_text() {
        final class Exits extends Kernel {
            final Bool freed = bool("freed", false);

            @Override
            void run() {
                c("exit_aio(mm);").mayBlockForever();
                c("vma = remove_vma(vma);", freed.set(true)).note("the last one");
            }
        }

        Protocol protocol = new Exits().build();

        assertThat(Outline.of(protocol, "thread")).containsExactly("step exit_aio", "step remove_vma freed");
        assertThat(protocol.process("thread").orElseThrow().body())
                .extracting(statement -> ((Statement.Step) statement).info().c().orElse(""))
                .containsExactly("exit_aio(mm);", "vma = remove_vma(vma);");
        assertThat(((Statement.Step)
                                protocol.process("thread").orElseThrow().body().get(1))
                        .info()
                        .note())
                .contains("the last one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    exit_aio(mm);                               | exit_aio
                    ksm_exit(mm); khugepaged_exit(mm);          | ksm_exit
                    vma = remove_vma(vma);                      | remove_vma
                    if (mmgot) mmput_async(mm);                 | mmput_async
                    if (likely(mm_is_victim(mm))) mmput(mm);    | mm_is_victim
                    return find_vma (mm, addr);                 | find_vma
                    ops->open(file);                            | open
                    p = (struct page *)alloc_page(sizeof(*p));  | alloc_page
                    /* wait (long) */ __lock_page(page);        | __lock_page
                    s = "f(x)"; printk(s);                      | printk
                    x = 0x1f(2); g(x);                          | g
                    while (!kthread_should_stop())              | kthread_should_stop
                    """)
    void calls(String text, String function) {
        assertThat(Names.calledBy(text)).contains(function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mm->mmap = NULL;", "", "if (mm)", "x = (a + b);", "// f(x)", "/* f(x)", "return (x);"})
    void calls_nothing(String text) {
        assertThat(Names.calledBy(text)).isEqualTo(Optional.empty());
    }
}
