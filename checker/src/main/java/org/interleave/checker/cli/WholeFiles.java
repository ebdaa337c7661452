package org.interleave.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.file.Draft;
import org.interleave.checker.mistake.CommandMistake;

/**
 * Writes files whole or not at all. Links are followed and stay; what is no file, such as a pipe, is written into when all
 * files are ready.
 */
final class WholeFiles {
    private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");

    private WholeFiles() {}

    /** Finds out whether the named files can be written, and are not one and the same; leaves them as they are. */
    static void mustBeWritable(List<NamedFile> files) {
        List<Runnable> probes = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            NamedFile file = files.get(i);
            List<NamedFile> before = files.subList(0, i);
            probes.add(() -> {
                mustBeWritable(file.file());
                before.forEach(other -> mustDiffer(other, file));
                mustNotBeStandard(file);
            });
        }
        UserMistakeException.each(probes, probe -> {
            probe.run();
            return probe;
        });
    }

    private static void mustBeWritable(Path file) {
        OutputFile target = OutputFile.of(file);
        if (Files.isDirectory(target.place())) {
            throw new UserMistakeException(
                    CommandMistake.CANNOT_WRITE, "cannot write " + file + ": it is a folder", "name a file");
        }
        if (Files.exists(target.place()) && !Files.isWritable(target.place())) {
            throw new UserMistakeException(
                    CommandMistake.CANNOT_WRITE,
                    "cannot write " + file + ": it is write-protected",
                    "choose a place that can be written to");
        }
        if (target.isReplaced()) {
            try {
                probe(target.place());
            } catch (IOException e) {
                throw FileTrouble.cannotWrite(file, e);
            }
        }
    }

    private static void probe(Path file) throws IOException {
        Draft.deleteLeftBehind(file);
        Path draft = Draft.of(file);
        Files.writeString(draft, "");
        Files.delete(draft);
    }

    private static void mustDiffer(NamedFile one, NamedFile other) {
        if (OutputFile.of(one.file()).isSameAs(OutputFile.of(other.file()))) {
            String names = one.file().equals(other.file()) ? "" : ", which " + one.option() + " calls " + one.file();
            throw new UserMistakeException(
                    CommandMistake.SAME_FILE,
                    other.option() + " and " + one.option() + " both write " + other.file() + names,
                    "name two files");
        }
    }

    /** Where a file is replaced to which a stream of this program was redirected, what was printed is gone. */
    private static void mustNotBeStandard(NamedFile file) {
        OutputFile target = OutputFile.of(file.file());
        if (!target.isReplaced()) {
            return;
        }
        Map<Path, String> streams = new LinkedHashMap<>();
        streams.put(STANDARD_OUTPUT, "standard output");
        streams.put(STANDARD_ERROR, "standard error");
        streams.forEach((stream, name) -> {
            if (Files.exists(stream) && OutputFile.of(stream).isSameAs(target)) {
                throw new UserMistakeException(
                        CommandMistake.SAME_FILE,
                        file.option() + " writes " + file.file() + ", and so does " + name,
                        "name another file, or " + stream + " to have both in it");
            }
        });
    }

    /** Finds out whether files can be written into a folder, which is made if it is not there. */
    static void mustBeWritableFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserMistakeException(
                    CommandMistake.CANNOT_WRITE, "cannot write into " + folder + ": it is a file", "name a folder");
        }
        try {
            Files.createDirectories(folder);
            probe(folder.resolve("probe"));
        } catch (IOException e) {
            throw FileTrouble.cannotWriteInto(folder, e);
        }
    }

    /** Writes each text to its file: first all of them beside their files, and then they take their places. */
    static void write(Map<Path, String> texts) {
        Map<Path, OutputFile> targets = new LinkedHashMap<>();
        texts.keySet().forEach(file -> targets.put(file, OutputFile.of(file)));
        try {
            each(targets, true, (file, target) -> writeDraft(target.place(), texts.getOrDefault(file, "")));
            each(targets, false, (file, target) -> target.writeInto(texts.getOrDefault(file, "")));
            each(
                    targets,
                    true,
                    (file, target) ->
                            Files.move(Draft.of(target.place()), target.place(), StandardCopyOption.ATOMIC_MOVE));
        } finally {
            targets.values().stream().filter(OutputFile::isReplaced).forEach(target -> drop(Draft.of(target.place())));
        }
    }

    /** Something that is done with a file, under the name that the user knows. */
    @FunctionalInterface
    private interface Act {
        void on(Path file, OutputFile target) throws IOException;
    }

    private static void each(Map<Path, OutputFile> targets, boolean replaced, Act act) {
        for (Map.Entry<Path, OutputFile> target : targets.entrySet()) {
            if (target.getValue().isReplaced() == replaced) {
                try {
                    act.on(target.getKey(), target.getValue());
                } catch (IOException e) {
                    throw FileTrouble.cannotWrite(target.getKey(), e);
                }
            }
        }
    }

    private static void writeDraft(Path file, String text) throws IOException {
        Path draft = Draft.of(file);
        Files.createDirectories(draft.getParent());
        Draft.deleteLeftBehind(file);
        Files.writeString(draft, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
        }
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
