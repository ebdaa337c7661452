package org.interleave.checker.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.ProtocolResult;

/**
 * What the page says first: which row is the patch, and where to click first.
 *
 * @param patch the patch that leaves least violated; empty if there is none
 * @param base what it is made to
 * @param hunks whether the page has a view of its hunks
 * @param others how many other rows are patches
 */
record PageStart(String patch, String base, boolean hunks, int others) {
    static PageStart of(List<ProtocolResult> results, Map<String, PatchFacts> facts) {
        List<ProtocolResult> patches =
                results.stream().filter(result -> base(result).isPresent()).toList();
        return patches.stream()
                .min(Comparator.<ProtocolResult, Boolean>comparing(result -> !hasHunks(result, facts))
                        .thenComparing(PageStart::violated))
                .map(result -> new PageStart(
                        result.protocol().name(), base(result).orElse(""), hasHunks(result, facts), patches.size() - 1))
                .orElseGet(() -> new PageStart("", "", false, 0));
    }

    /** What a protocol is made to, if it is a patch. */
    static Optional<String> base(ProtocolResult result) {
        return result.protocol().about().fact("Base");
    }

    boolean isPatch() {
        return !patch.isEmpty();
    }

    boolean several() {
        return others > 0;
    }

    private static boolean hasHunks(ProtocolResult result, Map<String, PatchFacts> facts) {
        return Optional.ofNullable(facts.get(result.protocol().name()))
                .flatMap(PatchFacts::ablation)
                .isPresent();
    }

    private static long violated(ProtocolResult result) {
        return result.properties().stream()
                .filter(property -> Mark.of(property).tone().equals("bad"))
                .count();
    }
}
