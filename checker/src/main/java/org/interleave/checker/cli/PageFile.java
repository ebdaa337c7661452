package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.page.Page;
import org.interleave.checker.page.SourceFolders;

/**
 * The file of the page.
 *
 * @param asked the file that the user asked for; the usual one if the user did not ask
 */
record PageFile(Optional<Path> asked) {
    /** The file that the user asked for. */
    static PageFile asked(Path file) {
        return new PageFile(Optional.of(file));
    }

    /** A file of the protocols' Maven module. */
    static PageFile usual() {
        return new PageFile(Optional.empty());
    }

    /**
     * Writes the page, and says where it is. Who did not ask for it is not disturbed where there is no place for it.
     *
     * @throws UserMistakeException if the file that the user asked for cannot be written
     */
    void write(List<ProtocolEntry> entries, List<ProtocolResult> results, PatchesOfPage patches, Output output) {
        Optional<Path> file =
                asked.or(() -> entries.stream().findFirst().flatMap(entry -> ModuleFolder.ofPage(entry.source())));
        if (file.isEmpty()) {
            return;
        }
        Path place = file.orElseThrow();
        try {
            WholeFiles.write(Map.of(place, text(entries, results, patches, output)));
        } catch (UserMistakeException e) {
            if (asked.isPresent()) {
                throw e;
            }
            output.err().println(e.getMessage());
            return;
        }
        output.print(List.of("page: " + place));
    }

    private static String text(
            List<ProtocolEntry> entries, List<ProtocolResult> results, PatchesOfPage patches, Output output) {
        try (Progress progress = Progress.on(output.err())) {
            return Page.html(results, sources(entries), patches.of(entries, results, progress), progress);
        }
    }

    private static SourceFolders sources(List<ProtocolEntry> entries) {
        return new SourceFolders(entries.stream()
                .map(ProtocolEntry::source)
                .flatMap(source -> ModuleFolder.ofSources(source).stream())
                .distinct()
                .toList());
    }
}
