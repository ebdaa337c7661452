package org.interleave.specs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.InterleavingPrinter;
import org.interleave.dsl.tree.About;

/** The page that shows all versions of the OOM reaper beside each other, what breaks them, and what history says. */
final class LineagePage {
    private static final String BEGINNING = """
            # The lineage of the OOM reaper

            What TLC decides of every version in the history of one race. [What the race is about](OOM.md) is told
            elsewhere; [munlock and the page fault](PAGE_FAULT_AND_MUNLOCK.md) are protocols of their own.

            A number is the length of the shortest behaviour that breaks the property; it links to the interleaving. A
            star marks what history does not know. What must be possible is `no` where it is not.

            This page is written by a test, from what TLC says. To write it anew:
            `mvn test -pl dsl,generator,checker,specs -Dtest=LineagePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.refresh`
            """;

    private final List<ProtocolResult> results;
    private final StringBuilder page = new StringBuilder(BEGINNING);

    private LineagePage(List<ProtocolResult> results) {
        this.results = results;
    }

    static String of(List<ProtocolResult> results) {
        LineagePage page = new LineagePage(results);
        page.matrix();
        results.forEach(page::version);
        return page.page.toString();
    }

    /** The properties of a version that somebody wrote down: those that are built in hold in all of them. */
    private static List<PropertyResult> asked(ProtocolResult result) {
        return result.properties().stream()
                .filter(property -> property.kind() == CheckKind.INVARIANT
                        || property.kind() == CheckKind.TEMPORAL
                        || property.kind() == CheckKind.REACHABLE)
                .toList();
    }

    private void matrix() {
        Set<String> columns = new LinkedHashSet<>();
        results.forEach(result -> asked(result).forEach(property -> columns.add(property.property())));
        List<String> allHold = columns.stream()
                .filter(column -> results.stream()
                        .flatMap(result -> property(result, column).stream())
                        .allMatch(property -> property.verdict() == Verdict.HOLDS))
                .toList();
        columns.removeAll(allHold);
        page.append("\n## The matrix\n\n");
        page.append("In all versions these hold, or are possible: ")
                .append(String.join(", ", allHold))
                .append(".\n\n");
        row("version", columns.stream().map(LineagePage::narrow).toList());
        row("---", columns.stream().map(column -> "---").toList());
        for (ProtocolResult result : results) {
            row(
                    "[" + result.protocol().name() + "](#" + anchor(result) + ")",
                    columns.stream()
                            .map(column -> property(result, column)
                                    .map(property -> cell(result, property))
                                    .orElse(""))
                            .toList());
        }
    }

    /** A name that can be broken between its words. */
    private static String narrow(String property) {
        return property.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private void row(String first, List<String> cells) {
        page.append("| ").append(first);
        cells.forEach(cell -> page.append(" | ").append(cell));
        page.append(" |\n");
    }

    private static String cell(ProtocolResult result, PropertyResult property) {
        if (property.verdict() == Verdict.HOLDS) {
            return property.kind() == CheckKind.REACHABLE ? "yes" : "holds";
        }
        if (property.verdict() == Verdict.HOLDS_WITHOUT_MISUSE) {
            return "holds without misuse";
        }
        if (property.verdict() != Verdict.VIOLATED) {
            return "n/a";
        }
        String star = finding(result, property).known() ? "" : " \\*";
        String what =
                property.trace().map(trace -> "**" + trace.length() + "**").orElse("**no**");
        return "[" + what + "](#" + anchor(result, property) + ")" + star;
    }

    private void version(ProtocolResult result) {
        page.append("\n<a id=\"")
                .append(anchor(result))
                .append("\"></a>\n\n## ")
                .append(result.protocol().name())
                .append("\n\n");
        for (About.Fact fact : result.protocol().about().facts()) {
            page.append("- ")
                    .append(fact.name())
                    .append(": ")
                    .append(escaped(fact.text()))
                    .append("\n");
        }
        page.append("- ").append(states(result)).append("\n");
        for (PropertyResult property : asked(result)) {
            if (property.verdict() == Verdict.VIOLATED) {
                broken(result, property);
            }
        }
    }

    private static String states(ProtocolResult result) {
        return result.properties().stream()
                .flatMap(property -> property.search().stream())
                .filter(search -> search.complete() && search.depth().isPresent())
                .findFirst()
                .map(search -> search.distinctStates() + " distinct states, depth "
                        + search.depth().orElseThrow())
                .orElse("no state count");
    }

    private void broken(ProtocolResult result, PropertyResult property) {
        Finding finding = finding(result, property);
        page.append("\n<a id=\"").append(anchor(result, property)).append("\"></a>\n\n");
        page.append("**").append(property.property()).append("** ");
        page.append(property.kind() == CheckKind.REACHABLE ? "is not possible. " : "is violated. ");
        page.append(finding.known() ? "" : "History does not know this. ");
        page.append(escaped(finding.meaning())).append("\n");
        List<String> lines = InterleavingPrinter.lines(property, result.session(), Form.CHANGELOG);
        if (!lines.isEmpty()) {
            page.append("\n```text\n");
            lines.forEach(line -> page.append(line.stripTrailing()).append("\n"));
            page.append("\n").append(property.message()).append("\n```\n");
        }
    }

    private static Finding finding(ProtocolResult result, PropertyResult property) {
        return findings(result, property).stream()
                .findFirst()
                .orElseGet(() -> new Finding(Set.of(), property.property(), false, "Nobody has explained this yet."));
    }

    private static List<Finding> findings(ProtocolResult result, PropertyResult property) {
        return Finding.all().stream()
                .filter(finding -> finding.isAbout(result.protocol().name(), property.property()))
                .toList();
    }

    private static Optional<PropertyResult> property(ProtocolResult result, String name) {
        return asked(result).stream()
                .filter(property -> property.property().equals(name))
                .findFirst();
    }

    private static String anchor(ProtocolResult result) {
        return result.protocol().name().toLowerCase(Locale.ROOT);
    }

    private static String anchor(ProtocolResult result, PropertyResult property) {
        return anchor(result) + "-" + property.property().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(letter ->
                        "_*<>".indexOf(letter) < 0 ? Character.toString(letter) : "\\" + Character.toString(letter))
                .collect(Collectors.joining());
    }

    /** What is broken and not explained, and what is explained and not broken. */
    static List<String> unexplained(List<ProtocolResult> results) {
        List<String> wrong = new ArrayList<>();
        List<Finding> used = new ArrayList<>();
        for (ProtocolResult result : results) {
            for (PropertyResult property : asked(result)) {
                List<Finding> findings = findings(result, property);
                if (findings.size() != (property.verdict() == Verdict.VIOLATED ? 1 : 0)) {
                    wrong.add(result.protocol().name() + " " + property.property() + ": " + property.verdict()
                            + ", and " + findings.size() + " explanations");
                }
                used.addAll(findings);
            }
        }
        Finding.all().stream()
                .filter(finding -> !used.contains(finding))
                .forEach(finding -> wrong.add("unused: " + finding));
        return wrong;
    }
}
