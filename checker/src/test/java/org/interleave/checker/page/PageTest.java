package org.interleave.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.util.List;
import java.util.Map;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the page")
class PageTest {
    private static final Trace THREE_STATES =
            new TraceSketch().step("a", "lock(l);").step("b", "free(x);").ends();

    @Test
    @DisplayName("tells each verdict with a sign, a number and words, and which ones are not as expected")
    void matrix() {
        String html = Page.html(
                List.of(
                        Results.of("V1", holds("Safe"), violated("Live", inStates(3), THREE_STATES, "")),
                        Results.of(
                                "V2",
                                violated("Safe", Expectation.HOLDS, THREE_STATES, ""),
                                result(CheckKind.TEMPORAL, "Live", Expectation.HOLDS, Verdict.TIMEOUT))),
                SourceFolders.NONE,
                Map.of(),
                CheckListener.NONE);

        assertThat(html)
                .contains("! 2 not as expected")
                .contains("aria-label=\"V1 Safe: holds, as expected\"")
                .contains("aria-label=\"V1 Live: violated, as expected; shortest counterexample: 3 states\"")
                .contains("aria-label=\"V2 Safe: violated (shortest counterexample: 3 states), but expected holds\"")
                .contains("aria-label=\"V2 Live: out of time, but expected holds\"")
                .contains("class=\"cell bad surprising\" href=\"#/V2/trace/Safe\"");
    }

    @Test
    @DisplayName("says first what a row is, and where to click first")
    void start() {
        String html =
                Page.html(List.of(Results.of("V1", holds("Safe"))), SourceFolders.NONE, Map.of(), CheckListener.NONE);

        assertThat(html)
                .contains(
                        "<p class=\"start\">Which property holds in which protocol: a row is a protocol",
                        "Click first a ✗, to step through its counterexample");
    }

    @Test
    @DisplayName("has no column for what is as it should be in every row")
    void everywhere() {
        String html = Page.html(
                List.of(
                        Results.of("V1", holds("Same"), holds("Other")),
                        Results.of("V2", holds("Same"), violated("Other", inStates(3), THREE_STATES, ""))),
                SourceFolders.NONE,
                Map.of(),
                CheckListener.NONE);

        assertThat(html).contains("1 more: as they should be in every row").doesNotContain("#/V1/trace/Same");
    }

    @Test
    @DisplayName("asks for nothing from elsewhere, and escapes what it is given")
    void alone() {
        String html = Page.html(
                List.of(Results.of("<script>alert(1)</script>", holds("</title>"), holds("\" onfocus=\"x"))),
                SourceFolders.NONE,
                Map.of(),
                CheckListener.NONE);

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "</title>:", "\" onfocus=")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .contains("default-src 'none'");
        assertThat(html.split("</script>", -1))
                .as("the scripts of the page itself")
                .hasSize(4);
    }
}
