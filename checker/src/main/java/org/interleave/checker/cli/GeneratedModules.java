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
import org.interleave.checker.difference.UnifiedDiff;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.report.MavenCommand;
import org.interleave.dsl.tree.ProtocolException;

/** The generated files of protocols, as they should be, beside what is on disk. */
public final class GeneratedModules {
    private final Map<Path, String> texts;

    private GeneratedModules(Map<Path, String> texts) {
        this.texts = texts;
    }

    /**
     * Generates all files; none is written.
     *
     * @param entries the protocols
     * @param folder where the files are; when empty, {@code src/main/tla} and {@code src/main/pluscal} of the Maven
     *     module each protocol belongs to
     * @return the files
     * @throws ProtocolException if a protocol or its expectations have mistakes
     */
    public static GeneratedModules of(List<ProtocolEntry> entries, Optional<Path> folder) {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (ProtocolEntry one : entries) {
            ProtocolEntry entry = one.built();
            Path into = folder.orElseGet(() -> ModuleFolder.of(entry.source()));
            add(entry, into, GeneratedFiles.of(entry), texts);
            Path twins = folder.orElseGet(() -> ModuleFolder.ofTwins(entry.source()));
            add(entry, twins, GeneratedFiles.ofTwin(entry), texts);
        }
        return new GeneratedModules(texts);
    }

    /** A protocol's own module has a theorem, which the same module has not where another protocol refines it. */
    private static void add(ProtocolEntry entry, Path folder, Map<String, String> files, Map<Path, String> texts) {
        files.forEach((name, text) -> {
            if (name.equals(entry.name() + ".tla")) {
                texts.put(folder.resolve(name), text);
            } else {
                texts.putIfAbsent(folder.resolve(name), text);
            }
        });
    }

    /** The same with other files. */
    GeneratedModules with(Map<Path, String> more) {
        Map<Path, String> all = new LinkedHashMap<>(texts);
        all.putAll(more);
        return new GeneratedModules(all);
    }

    /**
     * Finds what is not as it should be: files that are missing or differ, and files that come from no protocol.
     *
     * @return lines for people, a unified diff for each file that differs; none when all is as it should be
     */
    public List<String> differences() {
        return differences(List.of(), true);
    }

    /**
     * The same of some protocols.
     *
     * @param named those that were named, if any
     * @param complete whether every one of them has its files; else the files beside these may be theirs
     */
    List<String> differences(List<String> named, boolean complete) {
        Map<Path, String> stale = stale();
        List<String> lines = new ArrayList<>();
        stale.keySet().forEach(file -> lines.addAll(difference(file)));
        if (named.isEmpty() && complete) {
            strangers().forEach(file -> lines.add(stranger(file)));
        }
        if (!stale.isEmpty()) {
            lines.add(new Message(
                            CommandMistake.STALE_FILE,
                            stale.size() + " of " + size() + " files are not what they should be",
                            "write them anew with the command below")
                    .toString());
            lines.add("  " + MavenCommand.with(String.join(" ", command(named))));
        }
        return lines;
    }

    private static List<String> command(List<String> named) {
        List<String> command = new ArrayList<>(List.of("generate"));
        command.addAll(named);
        return command;
    }

    private static String stranger(Path file) {
        return new Message(
                        CommandMistake.STRANGE_FILE, file + " is not generated from any protocol", "delete or move it")
                .toString();
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
    private List<String> difference(Path file) {
        Optional<String> found = onDisk(file);
        if (found.isEmpty()) {
            return List.of(file + " is missing");
        }
        List<String> diff = UnifiedDiff.of(
                file.toString(), found.orElseThrow(), file + " (generated)", texts.getOrDefault(file, ""));
        return diff.isEmpty() ? List.of(file + " differs in its line ends") : diff;
    }

    /** Files beside the generated ones that look like them, but come from no protocol. */
    private List<Path> strangers() {
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
            throw FileTrouble.cannotRead(folder, e);
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
            throw FileTrouble.cannotRead(file, e);
        }
    }
}
