package org.interleave.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interleave.checker.mistake.FileMistake;

/** Writes files whole or not at all. */
final class WholeFiles {
    private WholeFiles() {}

    /** Finds out whether a file can be written, and leaves it as it is. */
    static void mustBeWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserMistakeException(
                    FileMistake.CANNOT_WRITE, "cannot write " + file + ": it is a folder", "name a file");
        }
        Path draft = draft(file);
        try {
            Files.writeString(draft, "");
            Files.delete(draft);
        } catch (IOException e) {
            throw FileTrouble.cannotWrite(file, e);
        }
    }

    /** Finds out whether files can be written into a folder, which is made if it is not there. */
    static void mustBeWritableFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserMistakeException(
                    FileMistake.CANNOT_WRITE, "cannot write into " + folder + ": it is a file", "name a folder");
        }
        Path probe = folder.resolve("probe");
        try {
            Files.createDirectories(folder);
            Files.writeString(draft(probe), "");
            Files.delete(draft(probe));
        } catch (IOException e) {
            throw FileTrouble.cannotWriteInto(folder, e);
        }
    }

    /** Writes each text to its file: first all of them beside their files, and then they take their places. */
    static void write(Map<Path, String> texts) {
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Path file = text.getKey();
                Path draft = draft(file);
                drafts.put(draft, file);
                try {
                    Files.createDirectories(draft.getParent());
                    Files.writeString(
                            draft, text.getValue(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
                } catch (IOException e) {
                    throw FileTrouble.cannotWrite(file, e);
                }
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                try {
                    Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException e) {
                    throw FileTrouble.cannotWrite(draft.getValue(), e);
                }
            }
        } finally {
            drafts.keySet().forEach(WholeFiles::drop);
        }
    }

    /** Beside the file, so that moving it is one act; this process's own. */
    private static Path draft(Path file) {
        return file.toAbsolutePath()
                .resolveSibling(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
    }

    private static void drop(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // What was wrong with the folder has been said already.
            return;
        }
    }
}
