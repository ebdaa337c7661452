package org.interleave.checker.json;

import java.util.List;
import org.interleave.checker.check.ProtocolResult;

/** Prints what came out of the checks as JSON: one array with an object a check, in the order of the checks. */
public final class ResultsJson {
    private ResultsJson() {}

    /**
     * Prints results.
     *
     * @param results what came out
     * @return the JSON text
     */
    public static String text(List<ProtocolResult> results) {
        List<CheckJson> checks = results.stream()
                .flatMap(result -> result.properties().stream())
                .map(CheckJson::of)
                .toList();
        return JsonText.of(checks);
    }
}
