package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/** Prints the last line: how much was checked, whether all of it is as expected, and what to run next if not. */
final class SummaryPrinter {
    private SummaryPrinter() {}

    static List<String> lines(List<ProtocolResult> results, Paint paint) {
        List<PropertyResult> properties =
                results.stream().flatMap(result -> result.properties().stream()).toList();
        List<PropertyResult> surprising =
                properties.stream().filter(property -> !property.isAsExpected()).toList();
        int warnings =
                results.stream().mapToInt(result -> result.warnings().size()).sum();
        String counts = count(results.size(), "protocol") + ", " + count(properties.size(), "check") + ": ";
        String warned = warnings == 0 ? "" : ", " + count(warnings, "warning");
        List<String> lines = new ArrayList<>();
        if (surprising.isEmpty()) {
            lines.add(counts + paint.paint(warnings == 0 ? Tone.GOOD : Tone.BAD, "all as expected" + warned));
        } else {
            List<PropertyResult> decided = surprising.stream()
                    .filter(property -> property.verdict().isDecided())
                    .toList();
            int undecided = surprising.size() - decided.size();
            String wrong = decided.isEmpty() ? "" : decided.size() + " not as expected";
            String open = undecided == 0 ? "" : (wrong.isEmpty() ? "" : ", ") + undecided + " not decided";
            lines.add(counts + paint.paint(Tone.BAD, wrong + open + warned));
            decided.stream()
                    .findFirst()
                    .ifPresent(first -> lines.add("To see more: "
                            + MavenCommand.with("explain " + first.protocol() + " " + first.property())));
        }
        return lines;
    }

    /** {@code 1 protocol}, {@code 2 protocols}. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
