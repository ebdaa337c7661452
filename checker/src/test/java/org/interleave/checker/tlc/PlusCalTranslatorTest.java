package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tlc")
@DisplayName("The PlusCal translator")
class PlusCalTranslatorTest {
    private static final String COUNTER = """
            ---- MODULE Counter ----
            EXTENDS Integers
            (*--algorithm Counter {
              variables x = 0;
              process (one = "one") {
                One_step:
                  x := x + 1;
              }
            } *)
            \\* BEGIN TRANSLATION
            \\* END TRANSLATION
            ====
            """;

    @TempDir
    Path folder;

    private PlusCalTranslation translate(String text) {
        return new PlusCalTranslator(TlaTools.find(), folder).translate("Counter", text);
    }

    @AfterEach
    void leaves_nothing_behind() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void puts_the_translation_into_the_module() {
        assertThat(translate(COUNTER))
                .isInstanceOfSatisfying(
                        PlusCalTranslation.Translated.class,
                        translated -> assertThat(translated.text())
                                .contains("One_step == /\\ pc[\"one\"] = \"One_step\"")
                                .contains("x := x + 1;"));
    }

    @Test
    void says_what_it_does_not_accept_and_where() {
        assertThat(translate(COUNTER.replace("x := x + 1;", "x := x + 1; x := 0;")))
                .isEqualTo(new PlusCalTranslation.Refused("Missing label at the following location: line 7, column 19."
                        + System.lineSeparator() + "  x := x + 1; x := 0;"));
    }

    @Test
    void says_that_its_folder_cannot_be_used() {
        Path missing = folder.resolve("missing");

        assertThat(new PlusCalTranslator(TlaTools.find(), missing).translate("Counter", COUNTER))
                .isInstanceOfSatisfying(
                        PlusCalTranslation.Failed.class,
                        failed -> assertThat(failed.message())
                                .startsWith("cannot run the PlusCal translator in the temporary folder " + missing));
    }

    @Test
    void is_stopped_by_an_interrupt() {
        Thread.currentThread().interrupt();

        assertThat(translate(COUNTER)).isInstanceOf(PlusCalTranslation.Failed.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
