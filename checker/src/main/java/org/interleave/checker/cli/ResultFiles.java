package org.interleave.checker.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.json.ItfJson;
import org.interleave.checker.json.ResultsJson;
import org.interleave.checker.junit.JUnitReport;
import picocli.CommandLine.Option;

/** The files that results are written to, for other programs. */
final class ResultFiles {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the results to a file as well, with every interleaving.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Write a report to a file that build servers show like that of unit tests.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--itf",
            paramLabel = "DIR",
            description = "Write each interleaving to a file of its own in this folder, in the Informal Trace Format.")
    private Optional<Path> itf = Optional.empty();

    /** Finds out whether all of them, and the page, can be written and differ, before anything is checked. */
    void mustBeWritable(Optional<Path> page) {
        List<NamedFile> named = new ArrayList<>();
        json.ifPresent(file -> named.add(new NamedFile("--json", file)));
        junit.ifPresent(file -> named.add(new NamedFile("--junit", file)));
        page.ifPresent(file -> named.add(new NamedFile("--page", file)));
        List<Runnable> probes = new ArrayList<>();
        probes.add(() -> WholeFiles.mustBeWritable(named));
        itf.ifPresent(folder -> probes.add(() -> WholeFiles.mustBeWritableFolder(folder)));
        UserMistakeException.each(probes, probe -> {
            probe.run();
            return probe;
        });
    }

    /**
     * Writes all that were asked for.
     *
     * @param results a result for each protocol
     * @param rows what each engine said
     */
    void write(List<ProtocolResult> results, List<ProtocolResult> rows) {
        Map<Path, String> texts = new LinkedHashMap<>();
        json.ifPresent(file -> texts.put(file, ResultsJson.text(rows)));
        junit.ifPresent(file -> texts.put(file, JUnitReport.text(results)));
        itf.ifPresent(folder -> texts.putAll(behaviours(folder, results)));
        WholeFiles.write(texts);
    }

    private static Map<Path, String> behaviours(Path folder, List<ProtocolResult> results) {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (ProtocolResult result : results) {
            for (PropertyResult property : result.properties()) {
                if (property.trace().isPresent()) {
                    String name = property.protocol() + "." + property.property() + ItfJson.EXTENSION;
                    texts.put(folder.resolve(name), ItfJson.text(property));
                }
            }
        }
        return texts;
    }
}
