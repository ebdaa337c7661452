package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.trace.Trace;

/**
 * Prints what came out of the checks: the matrix, warnings, counterexamples with their interleavings, and a summary. What
 * does not fit two screens is left out, and it says how much that is; in full form nothing is.
 */
public final class ReportPrinter {
    /** Two screens. */
    private static final int MOST = 100;

    /** The lines that say what is left out. */
    private static final int LEFT_OUT = 3;

    private final List<ProtocolResult> results;
    private final Paint paint;
    private final Form form;

    private ReportPrinter(List<ProtocolResult> results, Paint paint, Form form) {
        this.results = results;
        this.paint = paint;
        this.form = form;
    }

    /**
     * Prints the report.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @param form how interleavings are written, and whether all of them are
     * @return the lines
     */
    public static List<String> lines(List<ProtocolResult> results, Paint paint, Form form) {
        return new ReportPrinter(results, paint, form).lines(false);
    }

    /**
     * Prints the report without the interleavings that were expected.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @param form how interleavings are written, and whether all of them are
     * @return the lines
     */
    public static List<String> brief(List<ProtocolResult> results, Paint paint, Form form) {
        return new ReportPrinter(results, paint, form).lines(true);
    }

    /** A counterexample, or whatever else there is to show of a result. */
    private record Finding(PropertyResult result, int sameCause, List<String> lines) {
        boolean isAsExpected() {
            return result.isAsExpected();
        }

        boolean ends() {
            return result.trace().filter(trace -> !trace.isLasso()).isPresent();
        }

        int length() {
            return result.trace().map(Trace::length).orElse(0);
        }
    }

    private List<String> lines(boolean brief) {
        List<String> before = new ArrayList<>(MatrixPrinter.lines(results, paint, form.full()));
        before.addAll(FairLine.of(results));
        for (ProtocolResult result : results) {
            List<String> warnings = WarningPrinter.lines(result, paint);
            if (!warnings.isEmpty()) {
                before.add("");
                before.addAll(warnings);
            }
        }
        List<String> after = new ArrayList<>(List.of(""));
        after.addAll(SummaryPrinter.lines(results, paint));
        List<Finding> findings = findings(brief);
        List<Finding> shown = form.full() ? findings : selected(findings, MOST - before.size() - after.size());
        List<String> lines = new ArrayList<>(before);
        shown.forEach(finding -> lines.addAll(finding.lines()));
        lines.addAll(leftOut(findings, shown));
        lines.addAll(after);
        return lines;
    }

    private List<Finding> findings(boolean brief) {
        List<Finding> findings = new ArrayList<>();
        for (ProtocolResult result : results) {
            List<PropertyResult> some = result.properties().stream()
                    .filter(property -> brief ? !property.isAsExpected() : FindingPrinter.isFinding(property))
                    .toList();
            for (PropertyResult property : some) {
                if (property.verdict().isDecided()) {
                    List<String> lines = new ArrayList<>(List.of("", Headline.of(property, paint)));
                    lines.addAll(FindingPrinter.below(property, result.session(), form));
                    findings.add(new Finding(property, 1, lines));
                }
            }
            for (List<PropertyResult> alike : UndecidedPrinter.causes(some.stream()
                    .filter(property -> !property.verdict().isDecided())
                    .toList())) {
                List<String> lines = new ArrayList<>(List.of(""));
                lines.addAll(Headline.ofUndecided(alike, paint));
                lines.addAll(FindingPrinter.below(alike.get(0), result.session(), form));
                findings.add(new Finding(alike.get(0), alike.size(), lines));
            }
        }
        return findings;
    }

    /** What has room; of what is expected, where not all of it has, the counterexample that matters most. */
    private List<Finding> selected(List<Finding> findings, int room) {
        if (findings.stream().mapToInt(finding -> finding.lines().size()).sum() <= room) {
            return findings;
        }
        List<Finding> surprising =
                findings.stream().filter(finding -> !finding.isAsExpected()).toList();
        if (surprising.isEmpty()) {
            return List.of(mended(findings).or(() -> shortest(findings)).orElse(findings.get(0)));
        }
        List<Finding> some = new ArrayList<>();
        int left = room - LEFT_OUT;
        for (Finding finding : surprising) {
            if (some.isEmpty() || finding.lines().size() <= left) {
                some.add(finding);
                left -= finding.lines().size();
            }
        }
        return some;
    }

    /** What one of the patches mends: a property that it keeps and that is violated in what it is made to. */
    private Optional<Finding> mended(List<Finding> findings) {
        for (ProtocolResult patch : results) {
            Optional<String> base = patch.protocol().about().fact("Base");
            Optional<Finding> first = findings.stream()
                    .filter(finding -> base.equals(Optional.of(finding.result().protocol())))
                    .filter(Finding::ends)
                    .filter(finding -> patch.properties().stream()
                            .anyMatch(property -> property.verdict() == Verdict.HOLDS
                                    && property.property()
                                            .equals(finding.result().property())))
                    .findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> shortest(List<Finding> findings) {
        return findings.stream().filter(Finding::ends).min(Comparator.comparingInt(Finding::length));
    }

    private static List<String> leftOut(List<Finding> findings, List<Finding> shown) {
        List<Finding> others =
                findings.stream().filter(finding -> !shown.contains(finding)).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        int all = others.stream().mapToInt(Finding::sameCause).sum();
        int surprising = others.stream()
                .filter(finding -> !finding.isAsExpected())
                .mapToInt(Finding::sameCause)
                .sum();
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(Text.wrap(
                "not shown: " + SummaryPrinter.count(all, "finding") + ", "
                        + (surprising == 0
                                ? "all as expected"
                                : surprising == all ? "not as expected" : surprising + " of them not as expected")
                        + "; explain PROTOCOL PROPERTY shows one, --full all of them, and so does the page",
                ""));
        return lines;
    }
}
