package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Either;
import org.interleave.checker.ablation.Need;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.matrix.Column;
import org.interleave.checker.matrix.Matrix;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.About;

/**
 * Prints what the hunks of a patch carry, fit for a commit message: the lattice of the hunks, a line for each hunk, and
 * then what goes wrong without it. Only the name of a hunk can be wider than the rest.
 */
public final class AblationPrinter {
    private static final String HANGING = "    ";

    private final Ablation ablation;
    private final Paint paint;
    private final Form form;
    private final Set<String> varying;
    private final List<String> lines = new ArrayList<>();

    private AblationPrinter(Ablation ablation, Paint paint, Form form) {
        this.ablation = ablation;
        this.paint = paint;
        this.form = form;
        this.varying = Matrix.of(ablation).where(Column::varies).columns().stream()
                .map(Column::property)
                .collect(Collectors.toSet());
    }

    /**
     * Prints what came of a patch with some of its hunks.
     *
     * @param ablation what came of it
     * @param paint gives it its colours
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> lines(Ablation ablation, Paint paint, Form form) {
        AblationPrinter printer = new AblationPrinter(ablation, paint, form);
        printer.print();
        return printer.lines;
    }

    private void print() {
        heading();
        lines.add("");
        lines.addAll(new LatticePrinter(ablation).lines());
        lines.add("");
        ablation.hunks().forEach(this::hunk);
        either(ablation).forEach(this::say);
        ablation.violated().forEach(this::violated);
        ablation.hunks().forEach(this::withoutIt);
        ablation.either().forEach(this::withoutAll);
    }

    private void heading() {
        lines.add(paint.paint(Tone.HEADING, "What each hunk of " + ablation.patch() + " carries"));
        About about = ablation.whole().result().protocol().about();
        for (String name : List.of("Patch", "Base")) {
            about.fact(name).ifPresent(text -> say(name + ": " + text));
        }
    }

    // In a line each

    private void hunk(String hunk) {
        List<String> sentences = carried(ablation, hunk);
        say(sentences.get(0));
        sentences.stream().skip(1).forEach(sentence -> say(sentence, "  "));
    }

    /**
     * Says what a hunk carries.
     *
     * @param ablation what came of its patch
     * @param hunk its name
     * @return a sentence that says which properties need it, and perhaps others with what limits that
     */
    public static List<String> carried(Ablation ablation, String hunk) {
        List<String> sentences = new ArrayList<>();
        Trial without = ablation.without(hunk);
        if (without instanceof Trial.Refused refused) {
            return List.of(hunk + " cannot be left out: " + refused.reason());
        }
        List<Need> needs = ablation.needs(hunk);
        List<String> open = ablation.open(hunk);
        if (ablation.carriesNothing(hunk)) {
            sentences.add("no property needs " + hunk);
        } else if (!needs.isEmpty()) {
            sentences.add(hunk + " is needed by "
                    + String.join(
                            ", ",
                            needs.stream()
                                    .map(need -> need.property().property())
                                    .toList()));
        } else {
            sentences.add("no property " + (open.isEmpty() ? "needs " : "is known to need ") + hunk
                    + " while the other hunks are there");
        }
        if (!open.isEmpty()) {
            sentences.add("not decided: " + String.join(", ", open));
        }
        List<String> others = without.subset().dropped().stream()
                .filter(other -> !other.equals(hunk))
                .toList();
        if (!others.isEmpty()) {
            sentences.add("left out with it, since it is needed there: " + String.join(", ", others));
        }
        return sentences;
    }

    /**
     * Says of which hunks at least one is needed.
     *
     * @param ablation what came of their patch
     * @return a sentence for each such choice
     */
    public static List<String> either(Ablation ablation) {
        return ablation.either().stream()
                .map(either -> "one of " + String.join(", ", either.hunks()) + " is needed by "
                        + either.property().property())
                .toList();
    }

    /** What a patch breaks, or leaves broken; where it is so in every row, that is told there. */
    private void violated(PropertyResult result) {
        if (varying.contains(result.property())) {
            Optional<PropertyResult> base = ablation.before(result.property());
            List<String> breaking = ablation.breaking(result.property());
            say("with the whole patch, " + outcome(result) + before(result, base)
                    + (breaking.isEmpty() ? "" : "; not so without " + String.join(", or without ", breaking))
                    + length(result));
        }
    }

    // With the interleaving

    private void withoutIt(String hunk) {
        for (Need need : ablation.needs(hunk)) {
            finding(
                    "without " + hunk + ", " + outcome(need.property()) + before(need.property(), need.before())
                            + length(need.property()),
                    need.property(),
                    need.session());
        }
    }

    private void withoutAll(Either either) {
        finding(
                "without all of " + String.join(", ", either.hunks()) + ", " + outcome(either.property())
                        + length(either.property()),
                either.property(),
                either.session());
    }

    private void finding(String headline, PropertyResult result, Session session) {
        lines.add("");
        say(headline);
        if (isReachable(result)) {
            lines.addAll(Text.wrap(result.reason(), "  "));
        } else {
            lines.addAll(FindingPrinter.below(result, session, form));
        }
    }

    private static String outcome(PropertyResult result) {
        return result.property() + " is " + result.verdictInWords();
    }

    private static String length(PropertyResult result) {
        return result.counterexample().map(length -> "; " + length).orElse("");
    }

    /** Whether the patch mends something, or one of its hunks what another one breaks. */
    private static String before(PropertyResult now, Optional<PropertyResult> base) {
        Optional<Verdict> before = base.map(PropertyResult::verdict);
        if (before.equals(Optional.of(Verdict.HOLDS))) {
            return isReachable(now) ? " (it is before the patch)" : " (it holds before the patch)";
        }
        return before.equals(Optional.of(Verdict.VIOLATED)) ? " (as before the patch)" : "";
    }

    private static boolean isReachable(PropertyResult result) {
        return result.kind() == CheckKind.REACHABLE;
    }

    /** A sentence; what does not fit goes on below, further in than what stands under it. */
    private void say(String sentence) {
        say(sentence, "");
    }

    private void say(String sentence, String indent) {
        lines.addAll(Text.hanging(sentence, indent, HANGING));
    }
}
