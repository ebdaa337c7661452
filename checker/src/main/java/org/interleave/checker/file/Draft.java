package org.interleave.checker.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is written in the folder of another, so that taking its place is one act. Its name has the number of the
 * process that writes it: who is killed meanwhile leaves it behind, and the next one that writes there deletes it.
 */
public final class Draft {
    private static final String SUFFIX = ".draft";
    private static final String NUMBER = "(\\d{1,18})" + Pattern.quote(SUFFIX);

    /** It takes less than a second to write one. */
    private static final Duration OLD = Duration.ofMinutes(1);

    private Draft() {}

    /**
     * The draft of a file.
     *
     * @param file the file
     * @return its place beside the file; this process's own
     */
    public static Path of(Path file) {
        return file.toAbsolutePath()
                .resolveSibling(prefix(file) + ProcessHandle.current().pid() + SUFFIX);
    }

    /**
     * Deletes the drafts of a file that processes left behind which are gone. That it cannot be done harms nothing.
     *
     * @param file the file
     */
    public static void deleteLeftBehind(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Pattern names = Pattern.compile(Pattern.quote(prefix(file)) + NUMBER);
            delete(folder, draft -> isOfTheDead(draft, names).orElse(false));
        }
    }

    /**
     * Deletes all drafts in a folder that processes left behind which are gone, and drafts of nobody knows whom that are
     * old. That it cannot be done harms nothing.
     *
     * @param folder a folder in which this program alone writes
     */
    public static void deleteAllLeftBehind(Path folder) {
        Pattern names = Pattern.compile(".*\\." + NUMBER);
        delete(
                folder,
                file -> file.toString().endsWith(SUFFIX)
                        && isOfTheDead(file, names).orElseGet(() -> isOld(file)));
    }

    private static void delete(Path folder, Predicate<Path> isLeftBehind) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> leftBehind = files.filter(isLeftBehind).toList();
            for (Path draft : leftBehind) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | RuntimeException e) {
            // Whoever writes there next tries again.
            return;
        }
    }

    /** Whether the process is gone that wrote a draft; empty if it is none with the number of a process. */
    private static Optional<Boolean> isOfTheDead(Path file, Pattern names) {
        Matcher name = names.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty())
                : Optional.empty();
    }

    private static boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(OLD));
        } catch (IOException e) {
            return false;
        }
    }

    private static String prefix(Path file) {
        return "." + file.getFileName() + ".";
    }
}
