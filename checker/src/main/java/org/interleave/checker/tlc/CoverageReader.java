package org.interleave.checker.tlc;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in TLC's messages how often each action was taken. */
final class CoverageReader {
    /** {@code <Enter line 6, col 1 to line 6, col 5 of module M>: 3:12}, with more after it in some versions. */
    private static final Pattern ACTION = Pattern.compile("^<(\\S+) line [^>]*>: (\\d+):(\\d+).*");

    private CoverageReader() {}

    /** By name; the counts of actions of the same name are added up. */
    static Map<String, ActionCoverage> coverage(TlcTranscript transcript) {
        Map<String, ActionCoverage> coverage = new TreeMap<>();
        for (TlcMessage message : transcript.messages()) {
            if (message.code() == MessageCode.ACTION_COVERAGE) {
                Matcher matcher = ACTION.matcher(message.text());
                if (matcher.matches()) {
                    coverage.merge(
                            matcher.group(1),
                            new ActionCoverage(Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3))),
                            ActionCoverage::plus);
                }
            }
        }
        return coverage;
    }
}
