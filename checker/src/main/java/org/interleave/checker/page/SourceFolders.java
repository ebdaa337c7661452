package org.interleave.checker.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;

/**
 * Where the authors' Java sources are.
 *
 * @param folders the folders that hold the top packages; none where only classes are at hand
 */
public record SourceFolders(List<Path> folders) {
    /** No sources are at hand. */
    public static final SourceFolders NONE = new SourceFolders(List.of());

    /**
     * Copies the list.
     *
     * @param folders copied
     */
    public SourceFolders {
        folders = List.copyOf(folders);
    }

    /** The text of the file that a location is in, if it is at hand. */
    Optional<String> text(SourceLocation location) {
        int end = location.className().lastIndexOf('.');
        String folder =
                end < 0 ? "" : location.className().substring(0, end + 1).replace('.', '/');
        for (Path top : folders) {
            Path file = top.resolve(folder + location.file());
            try {
                if (Files.isRegularFile(file)) {
                    return Optional.of(Files.readString(file));
                }
            } catch (IOException e) {
                // A text that cannot be read is not at hand.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
