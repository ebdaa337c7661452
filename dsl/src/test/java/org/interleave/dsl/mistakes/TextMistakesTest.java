package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.kernel.RwSem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text that could leave its comment")
class TextMistakesTest {
    private final Mistakes lines = Mistakes.in(TextMistakesTest.class);

    private static String refused(String text) {
        return ": the text \"" + text + "\" cannot stand in a comment of the generated module. "
                + "Write it on one line, in ASCII.";
    }

    @Test
    void with_a_line_break() {
        final class Breaks extends OneProcess {
            final Bool busy = bool("busy", false).comment("is it\nNext == TRUE"); // <- comment

            @Override
            protected void about(AboutBuilder about) {
                about.paragraph("one line\r\nand another"); // <- about
            }

            @Override
            void p() {
                step("work").c("work();\nInit == TRUE"); // <- C
            }
        }

        assertThat(Mistakes.of(new Breaks()))
                .containsExactly(
                        lines.at("comment") + refused("is it\\u000aNext == TRUE"),
                        lines.at("about") + refused("one line\\u000d\\u000aand another"),
                        lines.at("C") + refused("work();\\u000aInit == TRUE"));
    }

    @Test
    void is_none_that_only_has_the_signs_of_other_comments() {
        final class Signs extends OneProcess {
            @Override
            void p() {
                step("work").note("the end *) Next == TRUE (* of it").c("if (pmd_none(*pmd)) /* gone */");
            }

            @Override
            protected void properties() {
                never("Ended", p.ended(), "it goes on *)");
            }
        }

        assertThat(new Signs().build().properties()).hasSize(1);
    }

    @Test
    void that_a_primitive_brings_with_it() {
        final class Brought extends OneProcess {
            final RwSem sem = new RwSem(this, "mmap_sem", "mm->\nmmap_sem");

            @Override
            void p() {
                step(sem.downRead()); // <- semaphore
                step(sem.upRead()).c("up_read(&mm->mmap_sem);");
                step(Primitive.of("barrier", "smp_mb(); \u2026")); // <- own primitive
            }
        }

        assertThat(Mistakes.of(new Brought()))
                .containsExactly(
                        lines.at("semaphore") + refused("down_read(&mm->\\u000ammap_sem);"),
                        lines.at("own primitive") + refused("smp_mb(); \\u2026"));
    }

    @Test
    void is_no_text_when_it_is_empty() {
        final class Silent extends OneProcess {
            @Override
            void p() {
                step("work").note(" "); // <- silent
            }
        }

        assertThat(Mistakes.of(new Silent()))
                .containsExactly(lines.at("silent") + ": a text is empty. Say it in a few words.");
    }
}
