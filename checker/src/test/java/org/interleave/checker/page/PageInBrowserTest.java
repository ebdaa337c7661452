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
import java.util.function.Supplier;
import org.interleave.checker.ablation.Ablator;
import org.interleave.checker.ablation.Cleaning;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.InterleavingPrinter;
import org.interleave.checker.report.OomReaper;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@Tag("browser")
@DisplayName("the page, in a browser")
@Isolated("a browser waits for no test")
class PageInBrowserTest {
    private static final String BEHAVIOUR = "#/OomReaper/trace/NoLateReap";

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;
    private static List<ProtocolResult> checked = List.of();

    @BeforeAll
    static void writePage() throws IOException {
        browser = Browser.start(1280, 900, "light");
        checked = new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .check(List.of(
                        entry("OomReaper", OomReaper::new, Map.of("NoLateReap", Expectation.VIOLATED)),
                        entry(
                                "TwoLocks",
                                Examples.TwoLocks::new,
                                Map.of("NoDeadlock", Expectation.VIOLATED, "LockOrder", Expectation.VIOLATED)),
                        entry("Poller", Examples.Poller::new, Map.of("Finished", Expectation.VIOLATED)),
                        entry("Crowd", Examples.Crowd::new, Map.of("NotSeven", Expectation.VIOLATED)),
                        entry(
                                "Dirty",
                                Cleaning.Dirty::new,
                                Map.of("Clean", Expectation.VIOLATED, "Reported", Expectation.VIOLATED)),
                        entry(
                                "Cleaning",
                                Cleaning::new,
                                Map.of("Clean", Expectation.HOLDS, "Reported", Expectation.HOLDS)),
                        entry("Large", Examples.Large::new, Map.of("NeverTwo", Expectation.VIOLATED))));
        List<ProtocolResult> results = new ArrayList<>(checked);
        results.add(
                1,
                Results.of(
                        "<script>alert(1)</script>",
                        holds("NoLateReap"),
                        violated(
                                "</script><img src=x onerror=alert(2)>",
                                inStates(2),
                                new TraceSketch().step("p", "<b>free(x);</b>").ends(),
                                "x = </script>")));
        PatchFacts cleaning = new PatchFacts(
                Optional.of(new Cleaning.Dirty().build()),
                Optional.of(new Ablator(Cleaning::new, Map.of())
                        .ablation(
                                subsets -> new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE).check(subsets))));
        page = folder.resolve("index.html");
        Files.writeString(
                page,
                Page.html(
                        results,
                        new SourceFolders(List.of(Path.of("src", "test", "java"))),
                        Map.of("Cleaning", cleaning),
                        CheckListener.NONE));
    }

    private static ProtocolEntry entry(String name, Supplier<ProtocolSource> maker, Map<String, Expectation> expected) {
        return new ProtocolEntry(
                name,
                OomReaper.class,
                () -> new Session(maker.get().build()),
                Optional.of(maker),
                true,
                Optional.empty(),
                expected,
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    /** What the command line prints of a behaviour, with every step. */
    private static String printed(String protocol, String property) {
        ProtocolResult of = checked.stream()
                .filter(result -> result.protocol().name().equals(protocol))
                .findFirst()
                .orElseThrow();
        PropertyResult result = of.properties().stream()
                .filter(one -> one.property().equals(property))
                .findFirst()
                .orElseThrow();
        return String.join("\n", InterleavingPrinter.lines(result, of.session(), Form.FULL)) + "\n";
    }

    private static String changelog() {
        return String.valueOf(browser.script("return document.querySelector('.way pre').textContent"));
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
        browser.sees(".start", "The patch is the row Cleaning, made to Dirty. Click first its hunks");
        browser.sees("em.patch", "patch");
        browser.script("document.querySelector('a.cell[aria-label*=\"NoLateReap\"]').focus()");
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
        assertThat(changelog()).contains("oom_reaper", "mutex_unlock(&oom_lock);");
        browser.hasNoTroubles();
    }

    @ParameterizedTest
    @CsvSource({"OomReaper, NoLateReap", "TwoLocks, NoDeadlock", "Crowd, NotSeven", "TwoLocks, LockOrder"})
    @DisplayName("writes the path taken as the command line does, with all steps")
    void changelog(String protocol, String property) {
        browser.open(page, "#/" + protocol + "/trace/" + property);
        browser.find(".onward a").click();

        browser.find(".way");
        assertThat(changelog()).isEqualTo(printed(protocol, property));
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("walks to a deadlock, and says that nobody can go on")
    void deadlock() {
        browser.open(page, "#/TwoLocks/explore");

        browser.sees(".jump", "deadlock 1 state");
        browser.find(".jump").click();
        browser.sees(".broken", "Deadlock: nobody can go on");
        browser.sees(".choices", "Nobody can take a step.");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("walks to where a violation without end begins to repeat, and takes the steps that are repeated")
    void lasso() {
        browser.open(page, "#/Poller/explore");

        browser.sees(".jump", "Finished where it begins to repeat");
        browser.find(".jump").click();
        browser.sees(".broken", "Finished is violated if these 2 steps are repeated for ever");
        browser.sees(".broken", "poller: rest");
        String before = browser.text(".side .state");
        int steps = browser.all(".way li[data-row]").size();
        browser.find(".broken button").click();
        browser.sees(".broken", "Finished is violated if these 2 steps are repeated for ever");
        assertThat(browser.all(".way li[data-row]")).hasSize(steps + 2);
        assertThat(browser.text(".side .state").replaceAll("● |\\S+ → ", ""))
                .isEqualTo(before.replaceAll("● |\\S+ → ", ""));
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("shows what a patch changes in the module, and leads to what it is made to")
    void diff() {
        browser.open(page, "#/Cleaning");

        browser.find(".tabs");
        browser.press("d");
        browser.sees(".diff ins", "+");
        assertThat(browser.all(".diff ins"))
                .extracting(WebElement::getText)
                .anyMatch(line -> line.contains("clean_at_once"))
                .allMatch(line -> line.startsWith("+"));
        assertThat(browser.all(".diff del")).extracting(WebElement::getText).allMatch(line -> line.startsWith("-"));
        browser.find(".hint a").click();
        browser.sees("#protocol h2", "Dirty");
        assertThat(browser.all(".tabs a")).extracting(WebElement::getText).noneMatch(tab -> tab.startsWith("Diff"));
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("shows which hunks of a patch carry which properties")
    void hunks() {
        browser.open(page, "#/Cleaning");

        browser.find(".tabs");
        browser.press("h");
        browser.sees(".hunks", "fs/sync.c:flush");
        assertThat(browser.find(".view > h3").getText()).isEqualTo("Which hunk carries what");
        assertThat(browser.all(".hunks p").get(0).isDisplayed()).isTrue();
        browser.sees(".hunk-lines .diff ins", "+");
        assertThat(browser.all(".lattice tbody tr")).as("choices of hunks").hasSize(8);
        assertThat(String.valueOf(
                        browser.script("return document.querySelector('.lattice tbody tr:first-child').textContent")))
                .contains("without any hunk", "✗", "∅never");
        browser.find(".lattice tbody tr:last-child a.cell").click();
        browser.sees("#protocol h3", "Clean");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("shows a picture of all states of a small protocol, in which a click goes to a state")
    void picture() {
        browser.open(page, "#/TwoLocks/explore");

        browser.find(".all-states > summary").click();
        browser.sees(".picture", "deadlock");
        String wide = browser.find(".picture svg").getAttribute("width");
        browser.press("-");
        assertThat(Double.parseDouble(browser.find(".picture svg").getAttribute("width")))
                .isLessThan(Double.parseDouble(wide));
        browser.script("""
                const dead = [...document.querySelectorAll('.picture g.node')].find((one) => one.textContent.includes('deadlock'));
                dead.dispatchEvent(new MouseEvent('click', {bubbles: true}));
                """);
        browser.sees(".broken", "Deadlock: nobody can go on");
        browser.sees(".picture g.current", "deadlock");
        browser.open(page, "#/Large/explore");
        browser.find(".note");
        assertThat(browser.all(".picture")).isEmpty();
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("shows the names of processes whole, however narrow their lanes are")
    void lanes() {
        browser.open(page, "#/Crowd/trace/NotSeven");

        browser.sees(".lane-heads", "the_first_one_of_the_crowd");
        browser.script("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(browser.script("""
                const boxes = [...document.querySelectorAll('.lane-head > span')].map((one) => one.getBoundingClientRect());
                const apart = (one, other) => one.right <= other.left || other.right <= one.left
                  || one.bottom <= other.top || other.bottom <= one.top;
                return boxes.every((one, i) => boxes.slice(i + 1).every((other) => apart(one, other)));
                """)).isEqualTo(true);
    }

    @Test
    @DisplayName("shows the name of a step that has no C text")
    void withoutC() {
        browser.open(page, "#/Poller/trace/Finished/1");

        browser.sees(".lanes li[data-row='1']", "begin");
        browser.sees(".side .c", "begin");
        browser.open(page, "#/Poller/texts/worker/begin");
        browser.sees(".column:nth-child(3) .marked", "begin");
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("says of a protocol with too many states that it cannot be explored, and shows its behaviours")
    void tooLarge() {
        browser.open(page, "#/Large/explore");

        browser.sees(".note", "The states of Large are not on this page");
        browser.sees(".note", "14,641 distinct states");
        browser.find(".note a").click();
        browser.sees("#protocol h3", "NeverTwo");
        browser.sees(".ending", "left = 2");
        assertThat(browser.all(".onward")).isEmpty();
        browser.hasNoTroubles();
    }

    @Test
    @DisplayName("says so where an address names what is not there")
    void unknownPlace() {
        browser.open(page, "#/Nobody/trace/Nothing/99");

        browser.sees("#protocol", "There is no protocol Nobody on this page.");
        browser.open(page, "#/OomReaper/nothing/%zz");
        browser.sees("#matrix", "Protocol");
        browser.open(page, "#/OomReaper/explore/of/Nothing");
        browser.sees(".note", "There is no behaviour of Nothing that stays among these states.");
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
                        "#/TwoLocks/explore/of/NoDeadlock",
                        "#/Cleaning/diff",
                        "#/Cleaning/hunks",
                        "#/OomReaper/about")) {
                    String protocol = place.replaceAll("#/([^/]*).*", "-$1");
                    for (int width : List.of(360, 1280, 2560)) {
                        other.resize(width, 900);
                        other.open(page, place);
                        other.find(place.isEmpty() ? "table.matrix" : ".view");
                        other.fitsTheWindow();
                        other.isAccessible();
                        String view = place.isEmpty() ? "matrix" : place.split("/", -1)[2];
                        other.picture(view + protocol + "-" + colours + "-" + width);
                    }
                }
                other.hasNoTroubles();
            }
        }
    }
}
