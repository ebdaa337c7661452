package org.interleave.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.checker.check.GeneratedFiles;
import org.interleave.checker.expectation.ProtocolEntry;

/** The generated files of all protocols, as they should be, beside what is on disk. */
final class GeneratedModules {
    private final Map<Path, String> texts;

    private GeneratedModules(Map<Path, String> texts) {
        this.texts = texts;
    }

    /** Generates all files; none is written. */
    static GeneratedModules of(List<ProtocolEntry> entries, Optional<Path> folder) {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (ProtocolEntry entry : entries) {
            Path into = folder.orElseGet(() -> ModuleFolder.of(entry.source()));
            GeneratedFiles.of(entry).forEach((name, text) -> texts.put(into.resolve(name), text));
        }
        return new GeneratedModules(texts);
    }

    /** How many files there should be. */
    int size() {
        return texts.size();
    }

    /** The files that are missing or differ, with the text they should have. */
    Map<Path, String> stale() {
        Map<Path, String> stale = new LinkedHashMap<>();
        texts.forEach((file, text) -> {
            if (!onDisk(file).equals(Optional.of(text))) {
                stale.put(file, text);
            }
        });
        return stale;
    }

    /** What should change in a file, as a diff; or that it is missing. */
    List<String> difference(Path file) {
        Optional<String> found = onDisk(file);
        if (found.isEmpty()) {
            return List.of(file + " is missing");
        }
        List<String> diff = UnifiedDiff.of(
                file.toString(), found.orElseThrow(), file + " (generated)", texts.getOrDefault(file, ""));
        return diff.isEmpty() ? List.of(file + " differs in its line ends") : diff;
    }

    /** Files beside the generated ones that look like them, but come from no protocol. */
    List<Path> strangers() {
        Set<Path> folders = new LinkedHashSet<>();
        texts.keySet().forEach(file -> folders.add(file.toAbsolutePath().getParent()));
        List<Path> strangers = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                strangers.addAll(strangersIn(folder));
            }
        }
        return strangers;
    }

    private List<Path> strangersIn(Path folder) {
        Set<Path> known = new LinkedHashSet<>();
        texts.keySet().forEach(file -> known.add(file.toAbsolutePath()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(GeneratedModules::looksGenerated)
                    .filter(file -> !known.contains(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserMistakeException(
                    "cannot list " + folder + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static boolean looksGenerated(Path file) {
        return file.toString().endsWith(".tla") || file.toString().endsWith(".cfg");
    }

    private static Optional<String> onDisk(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UserMistakeException(
                    "cannot read " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
