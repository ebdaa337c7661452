package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.page.Page;
import org.interleave.checker.page.SourceFolders;

/** The page that the main job writes, into the Maven module of the protocols. */
final class UsualPage {
    private UsualPage() {}

    /** Writes it, and says where it is. Nobody asked for it, so nobody is disturbed where there is no place for it. */
    static void write(List<ProtocolEntry> entries, List<ProtocolResult> results, Output output) {
        Optional<Path> file = entries.stream().findFirst().flatMap(entry -> ModuleFolder.ofPage(entry.source()));
        if (file.isEmpty()) {
            return;
        }
        Path place = file.orElseThrow();
        try {
            WholeFiles.write(Map.of(place, Page.html(results, sources(entries))));
            output.print(List.of("page: " + place));
        } catch (UserMistakeException e) {
            output.err().println(e.getMessage());
        }
    }

    /** Where the sources of protocols are. */
    static SourceFolders sources(List<ProtocolEntry> entries) {
        return new SourceFolders(entries.stream()
                .map(ProtocolEntry::source)
                .flatMap(source -> ModuleFolder.ofSources(source).stream())
                .distinct()
                .toList());
    }
}
