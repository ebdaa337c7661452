package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.difference.Difference;
import org.interleave.checker.model.Session;

/** Prints one difference between two checks; what is violated now with its interleaving. */
final class DifferencePrinter {
    private final Paint paint;
    private final Form form;

    DifferencePrinter(Paint paint, Form form) {
        this.paint = paint;
        this.form = form;
    }

    List<String> lines(Difference difference) {
        if (difference instanceof Difference.ProtocolCame came) {
            return protocol(came.now());
        }
        if (difference instanceof Difference.ProtocolWent went) {
            return List.of(heading(went.name()) + ": no longer there");
        }
        if (difference instanceof Difference.PropertyCame came) {
            return result(came.now(), "not there before, now " + came.now().outcome(), came.session());
        }
        if (difference instanceof Difference.PropertyWent went) {
            PropertyResult before = went.before();
            return List.of(
                    heading(before.protocol() + " " + before.property()) + ": " + before(before) + ", no longer there");
        }
        if (difference instanceof Difference.OutcomeChanged changed) {
            return result(
                    changed.now(),
                    before(changed.before()) + ", now " + changed.now().outcome(),
                    changed.session());
        }
        if (difference instanceof Difference.SameOutcome same) {
            return result(same.now(), "still " + same.now().outcome(), same.session());
        }
        if (difference instanceof Difference.WarningCame came) {
            return WarningPrinter.lines(came.warning(), paint);
        }
        if (difference instanceof Difference.WarningWent went) {
            return Text.wrap("no longer so: " + went.warning(), "");
        }
        if (difference instanceof Difference.SearchChanged changed) {
            return List.of(figures(changed));
        }
        throw new IllegalStateException("no words for " + difference);
    }

    private List<String> protocol(ProtocolResult now) {
        String name = now.protocol().name();
        List<String> lines = new ArrayList<>();
        lines.add(heading(name) + ": not there before, now "
                + SummaryPrinter.count(now.properties().size(), "check")
                + (now.isAsExpected() ? ", all as expected" : ""));
        lines.addAll(WarningPrinter.lines(now, paint));
        for (PropertyResult property : now.properties()) {
            if (!property.isAsExpected()) {
                lines.add("");
                lines.addAll(result(property, property.outcome(), now.session()));
            }
        }
        return lines;
    }

    private List<String> result(PropertyResult now, String course, Session session) {
        List<String> lines = new ArrayList<>();
        lines.add(Headline.of(now, course, paint));
        if (FindingPrinter.isFinding(now)) {
            lines.addAll(FindingPrinter.below(now, session, form));
        }
        return lines;
    }

    private static String before(PropertyResult result) {
        return (result.verdict() == Verdict.HOLDS ? "held" : result.outcome()) + " before";
    }

    private static String figures(Difference.SearchChanged changed) {
        Search before = changed.before();
        Search now = changed.now();
        List<String> figures = new ArrayList<>();
        figure("distinct states", before.distinctStates(), now.distinctStates()).ifPresent(figures::add);
        figure("generated", before.generatedStates(), now.generatedStates()).ifPresent(figures::add);
        OptionalInt depthBefore = before.depth();
        OptionalInt depthNow = now.depth();
        if (depthBefore.isPresent() && depthNow.isPresent()) {
            figure("depth", depthBefore.getAsInt(), depthNow.getAsInt()).ifPresent(figures::add);
        }
        return changed.protocol() + ": " + String.join(", ", figures);
    }

    private static Optional<String> figure(String what, long before, long now) {
        return before == now ? Optional.empty() : Optional.of(what + " " + before + " -> " + now);
    }

    private String heading(String name) {
        return paint.paint(Tone.HEADING, name);
    }
}
