package org.interleave.checker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.watch.AuthorFolders;
import picocli.CommandLine.Option;

/** Whether protocols are checked again and again, and whenever what changes. */
final class WatchOptions {
    @Option(
            names = "--watch",
            description = "Go on: check again whatever changes when a file is saved, and show what differs from before."
                    + " Ctrl-C ends it.")
    private boolean watch;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description = "Watch these Java sources; those of the protocols if not given. May be repeated.")
    private List<Path> sources = List.of();

    @Option(names = "--classes", paramLabel = "DIR", description = "Watch these compiled classes. May be repeated.")
    private List<Path> classes = List.of();

    boolean isAsked() {
        if (!watch && !sources.isEmpty()) {
            throw withoutWatch("--source");
        }
        if (!watch && !classes.isEmpty()) {
            throw withoutWatch("--classes");
        }
        return watch;
    }

    /** Whether sources are to be watched, if that is of any use. */
    boolean wantsSources() {
        return classes.isEmpty() || !sources.isEmpty();
    }

    /**
     * What to watch.
     *
     * @param canCompile whether sources are of any use
     * @param loader finds the protocols, where the user does not say what to watch
     */
    AuthorFolders folders(boolean canCompile, ClassLoader loader) {
        sources.forEach(folder -> mustBeFolder("--source", folder));
        classes.forEach(folder -> mustBeFolder("--classes", folder));
        return WatchedFolders.of(sources, classes, canCompile, loader);
    }

    private static UserMistakeException withoutWatch(String option) {
        return new UserMistakeException(
                CommandMistake.FOLDER_WITHOUT_WATCH,
                option + " says what is to be watched, and nothing is watched",
                "say --watch too");
    }

    private static void mustBeFolder(String option, Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        throw Files.exists(folder)
                ? new UserMistakeException(
                        CommandMistake.NO_SUCH_FOLDER,
                        option + " " + folder + " is a file, and folders are watched",
                        "name the folder it is in")
                : new UserMistakeException(
                        CommandMistake.NO_SUCH_FOLDER,
                        option + " " + folder + ": there is no such folder",
                        "name one that is there");
    }
}
