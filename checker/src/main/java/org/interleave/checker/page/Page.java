package org.interleave.checker.page;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interleave.checker.check.ProtocolResult;

/**
 * The page: the matrix of what came out, and for each protocol its behaviours, its texts and its states. One file that
 * needs neither a server nor a network.
 */
public final class Page {
    private static final List<String> SCRIPTS = List.of(
            "dom.js", "packed.js", "place.js", "matrix.js", "behaviour.js", "lanes.js", "protocol.js", "main.js");

    private Page() {}

    /**
     * Prints the page.
     *
     * @param results what came out
     * @param sources finds the authors' texts
     * @return one HTML file
     */
    public static String html(List<ProtocolResult> results, SourceFolders sources) {
        StringBuilder script = new StringBuilder();
        SCRIPTS.forEach(name -> script.append(Resource.text(name)).append('\n'));
        List<Map<String, String>> packed = new ArrayList<>();
        for (ProtocolResult result : results) {
            packed.add(Map.of(
                    "name", result.protocol().name(),
                    "data", Packed.of(ProtocolData.of(result))));
        }
        return Mustache.compiler()
                .compile(Resource.text("page.html"))
                .execute(Map.of(
                        "style", Resource.text("page.css"),
                        "script", script.toString(),
                        "summary", Summary.of(results),
                        "tables", Table.of(results),
                        "packed", packed));
    }
}
