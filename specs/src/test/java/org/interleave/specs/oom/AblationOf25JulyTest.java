package org.interleave.specs.oom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.ablation;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.report.AblationPrinter;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.Paint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each hunk carries. */
@DisplayName("Of the patch of 25 July 2017")
class AblationOf25JulyTest {
    private static final Path TEXT = Path.of("src/test/resources/ablation/OomReaperArcangeli25July2017.txt");

    /** By the fast checker; of the base and of the whole patch TLC says the same in the tests of all protocols. */
    private static final Ablation ABLATION =
            ablation(OomReaperArcangeli25July2017::new, CheckOptions.DEFAULT.by(Engine.FAST));

    @Test
    void the_hunk_in_the_reaper_is_what_avoids_the_second_victim() {
        assertThat(ABLATION)
                .carriesOnly(
                        "mm/oom_kill.c:__oom_reap_task_mm",
                        "NoSpuriousKill",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");
    }

    @Test
    void the_hunk_in_exit_mmap_is_what_makes_that_safe() {
        assertThat(ABLATION).carriesOnly("mm/mmap.c:exit_mmap", "NoReapAfterTeardown", "ExitWaitsForReaper");
    }

    @Test
    void the_hunk_in_mmput_only_cleans_up() {
        assertThat(ABLATION).carriesNothing("kernel/fork.c:__mmput");
    }

    @Test
    void all_of_it_is_fit_for_a_commit_message_and_stands_in_the_tour() throws IOException {
        String text = String.join("\n", AblationPrinter.lines(ABLATION, Paint.PLAIN, Form.CHANGELOG)) + "\n";
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(TEXT, text);
        }

        assertThat(text).isEqualTo(Files.readString(TEXT)).isASCII();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
        assertThat(Files.readString(Path.of("docs/TOUR.md"))).contains(text);
    }
}
