package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.CachedRuns;
import org.interleave.dsl.tree.Protocol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What TLC said is cached")
class CachedRunsTest {
    @TempDir
    private Path folder;

    /** Counts what need not be asked again. */
    private static final class Counting implements CheckListener {
        private int cached;
        private int madeAgain;

        @Override
        public void cached(int runs, int again) {
            cached += runs;
            madeAgain += again;
        }
    }

    private final Counting counted = new Counting();

    private ProtocolResult check(Protocol protocol, boolean fresh) {
        return check(protocol, fresh, counted, folder);
    }

    static ProtocolResult check(Protocol protocol, boolean fresh, CheckListener listener, Path folder) {
        CheckOptions usual = CheckOptions.DEFAULT;
        CheckOptions options = new CheckOptions(
                usual.workers(), usual.timeout(), usual.heapMegabytes(), usual.property(), usual.engine(), fresh);
        ProtocolEntry entry = ExpectationsBuilder.everythingHolds(protocol);
        return new ProtocolChecker(options, listener, new CachedRuns(folder))
                .check(List.of(entry))
                .get(0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Changes what is cached of the only run. */
    static void rewrite(Path folder, String what, String with) throws IOException {
        assertThat(files(folder)).hasSize(1);
        Path file = files(folder).get(0);
        String text;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            text = String.join("\n", in.lines().toList()) + "\n";
        }
        assertThat(text).contains(what);
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write(text.replace(what, with));
        }
    }

    @Test
    @Tag("tlc")
    @DisplayName("of the same protocol, with the same verdicts, figures and traces, and one run is made again")
    void of_the_same() throws IOException {
        ProtocolResult first = check(new Bell().build(), false);
        assertThat(counted.cached).isZero();

        ProtocolResult second = check(new Bell().build(), false);

        assertThat(counted.cached).isEqualTo(files(folder).size()).isPositive();
        assertThat(counted.madeAgain).isEqualTo(1);
        assertThat(second.properties())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("time")
                .isEqualTo(first.properties());
    }

    @Test
    @Tag("tlc")
    @DisplayName("and one is made again also on a machine on which each takes long")
    void of_a_slow_machine() throws IOException {
        check(new Bell().build(), false);
        for (Path file : files(folder)) {
            slowDown(file);
        }

        check(new Bell().build(), false);

        assertThat(counted.cached).isPositive();
        assertThat(counted.madeAgain).isEqualTo(1);
    }

    private static void slowDown(Path file) throws IOException {
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int second = text.indexOf('\n') + 1;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((text.substring(0, second)
                            + Duration.ofMinutes(2).toNanos()
                            + text.substring(text.indexOf('\n', second)))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("without what killed programs had begun to write")
    void drafts() throws IOException {
        Path dead = Files.writeString(folder.resolve(".abc.1.999999999.draft"), "half");
        Path old = Files.writeString(folder.resolve("abc123.draft"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));

        new CachedRuns(folder).forgetOld();

        assertThat(List.of(dead, old)).noneMatch(Files::exists);
    }

    @Test
    @Tag("tlc")
    @DisplayName("of the same text only")
    void of_another() {
        check(new Buffer(1).build(), false);
        check(new Buffer(2).build(), false);

        assertThat(counted.cached).isZero();
    }

    @Test
    @Tag("tlc")
    @DisplayName("and asked for again with --fresh")
    void fresh() {
        check(new Bell().build(), false);
        check(new Bell().build(), true);

        assertThat(counted.cached).isZero();
    }

    @Test
    @Tag("tlc")
    @DisplayName("but not where the file is damaged")
    void damaged() throws IOException {
        check(new Bell().build(), false);
        Files.write(files(folder).get(0), new byte[] {1, 2, 3});
        counted.cached = 0;

        assertThat(check(new Bell().build(), false).isAsExpected()).isTrue();
        assertThat(counted.cached).isZero();
    }
}
