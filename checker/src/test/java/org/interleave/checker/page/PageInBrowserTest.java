package org.interleave.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.violated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.OomReaper;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

@DisplayName("the page, in a browser")
class PageInBrowserTest {
    private static final String BEHAVIOUR = "#/OomReaper/trace/NoLateReap";

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void writePage() throws IOException {
        browser = Browser.start(1280, 900, "light");
        List<ProtocolResult> results = new ArrayList<>(new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .check(List.of(new ProtocolEntry(
                        "OomReaper",
                        OomReaper.class,
                        () -> new OomReaper().build(),
                        Optional.empty(),
                        true,
                        Map.of("NoLateReap", Expectation.VIOLATED),
                        Map.of(),
                        List.of(),
                        SourceLocation.NONE))));
        results.add(Results.of(
                "<script>alert(1)</script>",
                holds("NoLateReap"),
                violated(
                        "</script><img src=x onerror=alert(2)>",
                        inStates(2),
                        new TraceSketch().step("p", "<b>free(x);</b>").ends(),
                        "x = </script>")));
        page = folder.resolve("index.html");
        Files.writeString(page, Page.html(results, new SourceFolders(List.of(Path.of("src", "test", "java")))));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("shows the matrix, in which arrow keys go from cell to cell and Enter opens one")
    void matrix() throws IOException {
        browser.open(page, "");

        browser.sees("table.matrix", "NoLateReap");
        browser.script("document.querySelector('a.cell').focus()");
        browser.sees("#strip", "memory came back when nobody waited for it any more");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.focused().getAttribute("aria-label"))
                .isEqualTo("<script>alert(1)</script> NoLateReap: holds, as expected");
        browser.press(Keys.ARROW_UP, Keys.ENTER);
        browser.sees("#protocol h3", "NoLateReap");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("steps through a behaviour with j and k, arrows and buttons, and the address keeps the step")
    void behaviour() {
        browser.open(page, BEHAVIOUR + "/0");

        browser.sees(".count", "0 /");
        browser.press("j");
        browser.sees(".count", "1 /");
        browser.sees(".side .changed", "oom_lock");
        browser.press(Keys.ARROW_RIGHT, "k");
        browser.sees(".count", "1 /");
        browser.find(".bar button[aria-label='To the end']").click();
        String last = browser.text(".count").replaceAll(".*/ ", "");
        assertThat(browser.place()).isEqualTo(BEHAVIOUR + "/" + last);
        browser.find(".lanes li[data-row='2'] button").click();
        assertThat(browser.place()).isEqualTo(BEHAVIOUR + "/2");
        browser.open(page, browser.place());
        browser.sees(".count", "2 / " + last);
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("takes no text of an author for a part of the page")
    void hostile() {
        browser.open(page, "");
        browser.sees("table.matrix", "<script>alert(1)</script>");
        browser.open(page, "#/%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        browser.sees("#protocol h2", "<script>alert(1)</script>");
        browser.sees("#protocol h3", "</script><img src=x onerror=alert(2)>");
        browser.sees(".lanes", "<b>free(x);</b>");
        assertThat(browser.all("img, main script, .lanes b")).isEmpty();
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("marks together what says the same in Java, TLA+ and C, and shows TLA+ in symbols at a key press")
    void texts() {
        browser.open(page, "#/OomReaper/texts/oom_reaper/unmap_page_range");

        browser.sees(
                ".column:nth-child(1) .marked", "step(\"unmap_page_range\", when(frees_enough, reaped.set(true)));");
        browser.sees(".column:nth-child(2) .marked", "\\* unmap_page_range");
        browser.sees(".column:nth-child(3) .marked", "unmap_page_range");
        browser.sees(".column:nth-child(2)", "/\\ oom_reaper = \"unmap_page_range\"");
        browser.press("m");
        browser.sees(".column:nth-child(2)", "∧  oom_reaper = \"unmap_page_range\"");
        browser.press("m", "j");
        assertThat(browser.place()).isEqualTo("#/OomReaper/texts/oom_reaper/mutex_unlock");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("walks the states, by hand and to a violation, and the address restores the path")
    void explorer() {
        browser.open(page, "#/OomReaper/explore");

        browser.sees(".side", "State after 0 steps");
        browser.press("1");
        browser.sees(".side", "State after 1 step");
        browser.press("u");
        browser.sees(".side", "State after 0 steps");
        browser.find(".jump").click();
        browser.sees(".broken", "NoLateReap is violated here");
        String path = browser.place();
        String state = browser.text(".side");
        browser.open(page, path);
        browser.sees(".broken", "NoLateReap is violated here");
        assertThat(browser.text(".side .state").lines().map(String::strip).count())
                .isEqualTo(state.lines().skip(1).count());
        assertThat(String.valueOf(browser.script("return document.querySelector('.way pre').textContent")))
                .contains("oom_reaper", "mutex_unlock(&oom_lock);");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("says so where an address names what is not there")
    void unknownPlace() {
        browser.open(page, "#/Nobody/trace/Nothing/99");

        browser.sees("#protocol", "There is no protocol Nobody on this page.");
        browser.open(page, "#/OomReaper/nothing/%zz");
        browser.sees("#matrix", "Protocol");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("can be used without seeing it, light and dark, and fits narrow and wide windows")
    void accessible() throws IOException {
        for (String colours : List.of("light", "dark")) {
            try (Browser other = Browser.start(1280, 900, colours)) {
                for (String place : List.of(
                        "",
                        BEHAVIOUR + "/2",
                        "#/OomReaper/texts/oom_reaper/mutex_lock",
                        "#/OomReaper/explore/0.0",
                        "#/OomReaper/about")) {
                    for (int width : List.of(360, 1280, 2560)) {
                        other.resize(width, 900);
                        other.open(page, place);
                        other.find(place.isEmpty() ? "table.matrix" : ".view");
                        other.fitsTheWindow();
                        other.isAccessible();
                        String view = place.isEmpty() ? "matrix" : place.split("/", -1)[2];
                        other.picture(view + "-" + colours + "-" + width);
                    }
                }
                other.hasNoTroubles();
            }
        }
    }
}
