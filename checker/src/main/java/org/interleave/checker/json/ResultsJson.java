package org.interleave.checker.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(checks) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values always have a JSON text", e);
        }
    }
}
