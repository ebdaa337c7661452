package org.interleave.checker.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.ablation;

import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.json.AblationJson;
import org.interleave.checker.report.AblationPrinter;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.Paint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("The ablation of a patch that adds a process by itself")
class BaseOfAblationTest {
    private static final Ablation WATCHING = ablation(Watching::new);
    private static final List<String> LINES = AblationPrinter.lines(WATCHING, Paint.PLAIN, Form.CHANGELOG);

    @Test
    void compares_with_what_the_patch_is_made_to_and_not_with_the_patch_without_hunks() {
        Need clean = WATCHING.needs("fs/watch.c:watch").get(0);

        assertThat(clean.property().property()).isEqualTo("Clean");
        assertThat(clean.before()).map(PropertyResult::verdict).contains(Verdict.HOLDS);
        assertThat(String.join("\n", LINES))
                .contains(
                        "without fs/watch.c:watch, Clean is violated (it holds before the patch);\n    shortest counterexample: 4 states")
                .contains(
                        "without fs/watch.c:watch, Same is violated; shortest counterexample: 2\n    states\n  not that of the base");
    }

    @Test
    void has_a_row_for_it() {
        assertThat(WATCHING.base()).get().isInstanceOf(Trial.Checked.class);
        assertThat(LINES)
                .containsSubsequence(
                        "base  holds       -",
                        ".     violated 4  violated 2",
                        "1     holds       holds",
                        "base: what the patch is made to, without what it adds besides its hunks",
                        "violated in every row: Unwritten");
        assertThat(AblationJson.text(WATCHING)).contains("\"base\" : {");
    }

    @Test
    void does_not_compare_what_the_patch_declares_anew() {
        assertThat(WATCHING.before("Same")).isEmpty();
        assertThat(WATCHING.before("Unwritten")).map(PropertyResult::verdict).contains(Verdict.VIOLATED);
    }

    @Test
    void has_no_such_row_where_the_patch_without_hunks_is_the_same() {
        assertThat(ablation(Cleaning::new).base()).isEmpty();
    }
}
