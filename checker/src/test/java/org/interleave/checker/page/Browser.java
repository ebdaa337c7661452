package org.interleave.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, as Debian installs it. A machine that has none skips the tests, and says so. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "page");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Held, since a logger that nobody holds forgets its level: Selenium warns of browsers newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts a browser whose window is that large, light or dark. */
    static Browser start(int width, int height, String colours) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: there is no " + CHROMIUM + " with " + DRIVER
                        + "; Debian has them in its packages chromium and chromium-driver");
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--hide-scrollbars", "--disable-background-networking");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        Browser browser = new Browser(driver);
        browser.resize(width, height);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        return browser;
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    }

    /** Opens a file as if it were opened anew. */
    void open(Path page, String place) {
        driver.get("about:blank");
        driver.get(page.toUri() + place);
    }

    /** The first element that a selector finds, when it is there. */
    WebElement find(String selector) {
        return waitFor(
                "no element " + selector,
                () -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /** Waits until a text is what it should be. */
    void sees(String selector, String text) {
        try {
            waitFor("", () -> find(selector).getText().contains(text) ? text : null);
        } catch (AssertionError e) {
            assertThat(find(selector).getText()).contains(text);
        }
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** What stands in the address behind #. */
    String place() {
        return String.valueOf(script("return location.hash"));
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Nothing wider than the window makes the whole page scroll sideways. */
    void fitsTheWindow() {
        assertThat(script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how much wider than the window the page is; what sticks out: %s", script("""
                        return [...document.querySelectorAll('main *, header *')]
                          .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth && !one.closest('.scroll, .diff, pre'))
                          .map((one) => `${one.tagName}.${one.className}`).slice(0, 5).join(', ') + ' of ' + location.hash;
                        """))
                .isEqualTo(0L);
    }

    /** The console is free of errors and warnings, those of refused loads included. */
    void hasNoTroubles() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    /** Axe finds nothing that is worse than moderate. */
    void isAccessible() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then((result) => done(result.violations
                  .filter((one) => one.impact === 'serious' || one.impact === 'critical')
                  .flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html + ' ' + node.failureSummary))));
                """);
        assertThat((List<?>) found).as("what axe finds").isEmpty();
    }

    /** Keeps a picture, for people to look at. */
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        File picture = driver.getScreenshotAs(OutputType.FILE);
        Files.write(PICTURES.resolve(name + ".png"), Files.readAllBytes(picture.toPath()));
    }

    private static <T> T waitFor(String otherwise, Supplier<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                T found = wanted.get();
                if (found != null) {
                    return found;
                }
                Thread.sleep(20);
            } catch (org.openqa.selenium.StaleElementReferenceException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError(otherwise);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
