package org.interleave.checker.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of one run: the module, TLC's states, TLC's temporary files. Only its owner may read it. */
final class PrivateFolder {
    private static final int ATTEMPTS = 20;

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /** Makes a new folder, with the sub-folders, in the given one. */
    static PrivateFolder create(Path parent) throws IOException {
        PrivateFolder folder = new PrivateFolder(Files.createTempDirectory(parent, "interleave-tlc-"));
        try {
            Files.createDirectory(folder.states());
            Files.createDirectory(folder.temporary());
        } catch (IOException e) {
            folder.delete();
            throw e;
        }
        return folder;
    }

    Path path() {
        return path;
    }

    /** Where TLC keeps the states that it still has to look at. */
    Path states() {
        return path.resolve("states");
    }

    /** Where TLC unpacks the standard modules, under fixed names: no two runs may share it. */
    Path temporary() {
        return path.resolve("tmp");
    }

    Path module(TlcSpec spec) {
        return module(spec.moduleName());
    }

    private Path module(String name) {
        return path.resolve(name + ".tla");
    }

    void write(TlcSpec spec) throws IOException {
        Files.writeString(module(spec), spec.moduleText());
        for (Map.Entry<String, String> other : spec.others().entrySet()) {
            Files.writeString(module(other.getKey()), other.getValue());
        }
        Files.writeString(path.resolve(spec.moduleName() + ".cfg"), spec.configText());
    }

    void delete() {
        deleteTree(path);
    }

    /** Deletes as much as it can, several times over: a process that was just killed may still have been writing. */
    static void deleteTree(Path root) {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(root); attempt++) {
            try (Stream<Path> tree = Files.walk(root)) {
                List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | RuntimeException e) {
                // Something appeared or vanished meanwhile: look again.
                Thread.onSpinWait();
            }
        }
    }
}
