package org.interleave.checker.tlc;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.interleave.checker.file.Draft;

/**
 * What TLC said in runs that are over, in a folder: a file a run, named by {@link RunKey}. Kept is TLC's own output, so
 * that whoever reads it again reads it as well as the program does by then. Several programs may use the folder at once.
 * That it cannot be read or written costs time and nothing else.
 *
 * @param folder where they are; made when the first is written
 */
public record CachedRuns(Path folder) {
    /** How many runs are kept: some ten thousand bytes each. */
    private static final int MOST = 5_000;

    private static final String SUFFIX = ".gz";

    /**
     * A run that is over.
     *
     * @param exitCode TLC's
     * @param wallTime how long it took
     * @param lines what it said
     */
    record Said(int exitCode, Duration wallTime, List<String> lines) {
        Said {
            lines = List.copyOf(lines);
        }
    }

    /** What was said in a run, if it is cached. */
    Optional<Said> find(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().toList();
            Said said = new Said(
                    Integer.parseInt(lines.get(0)),
                    Duration.ofNanos(Long.parseLong(lines.get(1))),
                    lines.subList(2, lines.size()));
            // Those that nobody asks for any more are forgotten first.
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(said);
        } catch (IOException | UncheckedIOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Remembers a run. */
    void add(String key, Said said) {
        try {
            Files.createDirectories(folder);
            // Several threads of this process may remember the same run at once.
            Path draft =
                    Draft.of(folder.resolve(key + "." + Thread.currentThread().getId()));
            try {
                write(draft, said);
                Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            // Then it is made again next time.
            return;
        }
    }

    private static void write(Path file, Said said) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write(said.exitCode() + "\n" + said.wallTime().toNanos() + "\n");
            for (String line : said.lines()) {
                out.write(line + "\n");
            }
        }
    }

    /**
     * Forgets the runs that were not asked for the longest, where there are too many, and what killed programs had begun to
     * write.
     */
    public void forgetOld() {
        Draft.deleteAllLeftBehind(folder);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList());
            if (newestFirst.size() > MOST) {
                newestFirst.sort(Comparator.comparing(CachedRuns::lastAsked).reversed());
                for (Path file : newestFirst.subList(MOST, newestFirst.size())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // There is no such folder yet, or it is being deleted.
            return;
        }
    }

    private static FileTime lastAsked(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }
}
