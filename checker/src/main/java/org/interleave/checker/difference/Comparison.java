package org.interleave.checker.difference;

import java.time.Duration;
import java.util.List;
import org.interleave.checker.check.ProtocolResult;

/**
 * What came out when protocols were checked again.
 *
 * @param results the results of all protocols, those included that did not have to be checked again
 * @param differences what differs from before
 * @param again how many protocols were checked again
 * @param time how long all of it took
 */
public record Comparison(List<ProtocolResult> results, List<Difference> differences, int again, Duration time) {
    /**
     * Copies the lists.
     *
     * @param results copied
     * @param differences copied
     * @param again kept as it is
     * @param time kept as it is
     */
    public Comparison {
        results = List.copyOf(results);
        differences = List.copyOf(differences);
    }
}
