package org.interleave.checker.page;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Protocol;

/**
 * The page: the matrix of what came out, and for each protocol its behaviours, its texts and its states. One file that
 * needs neither a server nor a network.
 */
public final class Page {
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "packed.js",
            "place.js",
            "matrix.js",
            "behaviour.js",
            "lanes.js",
            "symbols.js",
            "texts.js",
            "graph.js",
            "changelog.js",
            "known.js",
            "picture.js",
            "explorer.js",
            "diff.js",
            "lattice.js",
            "protocol.js",
            "main.js");

    /** More states than this are left to the checkers. */
    private static final long MOST_STATES = 10_000;

    private Page() {}

    /**
     * Prints the page.
     *
     * @param results what came out
     * @param sources finds the authors' texts
     * @param patches what is known of those protocols that are patches, by their names
     * @param listener hears what takes time
     * @return one HTML file
     */
    public static String html(
            List<ProtocolResult> results,
            SourceFolders sources,
            Map<String, PatchFacts> patches,
            CheckListener listener) {
        StringBuilder script = new StringBuilder();
        SCRIPTS.forEach(name -> script.append(Resource.text(name)).append('\n'));
        List<Map<String, String>> packed = new ArrayList<>();
        for (ProtocolResult result : results) {
            Protocol protocol = result.protocol();
            Session session = result.session();
            packed.add(packed("about", protocol, ProtocolData.of(result)));
            packed.add(packed("texts", protocol, TextsData.of(session.module(), sources)));
            if (statesOf(result) <= MOST_STATES) {
                GraphMaker.of(session).ifPresent(graph -> packed.add(packed("graph", protocol, graph)));
            }
            if (statesOf(result) <= PictureData.MOST_STATES) {
                PictureData.of(session, listener)
                        .ifPresent(picture -> packed.add(packed("picture", protocol, picture)));
            }
            Optional.ofNullable(patches.get(protocol.name())).ifPresent(facts -> {
                facts.base()
                        .ifPresent(base -> packed.add(packed("diff", protocol, DiffData.of(base, session.module()))));
                facts.ablation().ifPresent(one -> packed.add(packed("hunks", protocol, LatticeData.of(one))));
            });
        }
        return Mustache.compiler()
                .compile(Resource.text("page.html"))
                .execute(Map.of(
                        "style", Resource.text("page.css"),
                        "script", script.toString(),
                        "summary", Summary.of(results),
                        "start", PageStart.of(results, patches),
                        "tables", Table.of(results),
                        "packed", packed));
    }

    private static Map<String, String> packed(String kind, Protocol protocol, Object value) {
        return Map.of("kind", kind, "name", protocol.name(), "data", Packed.of(value));
    }

    /**
     * How many states there are up to the steps that break rules; more than any limit where nobody saw all of them.
     */
    private static long statesOf(ProtocolResult result) {
        return result.protocol().processes().isEmpty()
                ? Long.MAX_VALUE
                : result.searched().stream()
                        .filter(Page::sawAll)
                        .flatMap(property -> property.search().stream())
                        .mapToLong(Search::distinctStates)
                        .max()
                        .orElse(Long.MAX_VALUE);
    }

    /** What holds up to where the search was cut was looked for in all states that come before that. */
    private static boolean sawAll(PropertyResult property) {
        return (property.verdict() != Verdict.HOLDS && property.verdict().holds())
                || property.search().filter(Search::complete).isPresent();
    }
}
