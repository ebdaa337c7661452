package org.interleave.checker.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.interleave.checker.mistake.CommandMistake;

/** Says why a file cannot be read or written. */
final class FileTrouble {
    private FileTrouble() {}

    static UserMistakeException cannotRead(Path file, IOException problem) {
        boolean folder = Files.isDirectory(file);
        return new UserMistakeException(
                CommandMistake.CANNOT_READ,
                "cannot read " + file + ": " + (folder ? "it is a folder" : words(problem)),
                folder ? "move it away" : "make it readable, or move it away");
    }

    static UserMistakeException cannotWrite(Path file, IOException problem) {
        Path folder = file.toAbsolutePath().getParent();
        boolean gone = folder != null && Files.notExists(folder);
        return new UserMistakeException(
                CommandMistake.CANNOT_WRITE,
                "cannot write " + file + ": " + (gone ? "its folder is not there" : words(problem)),
                gone ? "make the folder, or name another file" : "choose a place that can be written to");
    }

    static UserMistakeException cannotWriteInto(Path folder, IOException problem) {
        boolean file = hasFileAbove(folder);
        return new UserMistakeException(
                CommandMistake.CANNOT_WRITE,
                "cannot write into " + folder + ": "
                        + (file ? "there is a file where a folder should be" : words(problem)),
                "choose a place that can be written to");
    }

    private static boolean hasFileAbove(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .anyMatch(Files::isRegularFile);
    }

    private static String words(IOException problem) {
        return problem instanceof AccessDeniedException ? "that is not allowed" : "Java says: " + problem;
    }
}
