package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Either;
import org.interleave.checker.ablation.Need;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.dsl.tree.About;

/**
 * Prints what the hunks of a patch carry, fit for a commit message: the lattice of the hunks, then for each hunk what
 * goes wrong without it, then what no single hunk carries.
 */
public final class AblationPrinter {
    private final Ablation ablation;
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private AblationPrinter(Ablation ablation, Paint paint) {
        this.ablation = ablation;
        this.paint = paint;
    }

    /**
     * Prints what came of a patch with some of its hunks.
     *
     * @param ablation what came of it
     * @param paint gives it its colours
     * @return the lines
     */
    public static List<String> lines(Ablation ablation, Paint paint) {
        AblationPrinter printer = new AblationPrinter(ablation, paint);
        printer.print();
        return printer.lines;
    }

    private void print() {
        heading();
        lines.add("");
        lines.addAll(new LatticePrinter(ablation).lines());
        ablation.hunks().forEach(this::hunk);
        either();
        violated();
    }

    private void heading() {
        lines.add(paint.paint(Tone.HEADING, "What each hunk of " + ablation.patch() + " carries"));
        List<About.Fact> facts = ablation.whole().result().protocol().about().facts();
        for (String name : List.of("Patch", "Base")) {
            facts.stream()
                    .filter(fact -> fact.name().equals(name))
                    .findFirst()
                    .ifPresent(fact -> lines.addAll(hanging(name + ": " + fact.text())));
        }
    }

    /** Prose whose first line stands out. */
    private static List<String> hanging(String text) {
        List<String> wrapped = new ArrayList<>(Text.wrap(text, "  "));
        wrapped.set(0, wrapped.get(0).strip());
        return wrapped;
    }

    // What a hunk carries

    private void hunk(String hunk) {
        lines.add("");
        if (ablation.without(hunk) instanceof Trial.Refused refused) {
            say(hunk + " cannot be left out: " + refused.reason());
            return;
        }
        List<Need> needs = ablation.needs(hunk);
        List<String> open = ablation.open(hunk);
        if (ablation.carriesNothing(hunk)) {
            say("no property needs " + hunk);
        } else if (needs.isEmpty() && open.isEmpty()) {
            say("no property needs " + hunk + " while the others are there");
        } else if (needs.isEmpty()) {
            say("no property is known to need " + hunk);
        } else {
            say(hunk + " is needed by " + String.join(", ", names(needs)));
        }
        goesWith(hunk);
        if (!open.isEmpty()) {
            say("not decided without it: " + String.join(", ", open));
        }
        needs.forEach(this::need);
    }

    private static List<String> names(List<Need> needs) {
        return needs.stream().map(need -> need.property().property()).toList();
    }

    /** The hunks that make no sense without it are left out with it. */
    private void goesWith(String hunk) {
        List<String> others = ablation.without(hunk).subset().dropped().stream()
                .filter(other -> !other.equals(hunk))
                .toList();
        if (!others.isEmpty()) {
            lines.addAll(
                    Text.wrap("left out with it, since it makes no sense alone: " + String.join(", ", others), ""));
        }
    }

    private void need(Need need) {
        PropertyResult result = need.property();
        lines.add("");
        say("without it " + result.property() + " " + outcome(result) + before(result, need.before()));
        if (isReachable(result)) {
            lines.addAll(Text.wrap(result.reason(), "  "));
        } else {
            lines.addAll(FindingPrinter.below(result, need.protocol()));
        }
    }

    private static boolean isReachable(PropertyResult result) {
        return result.kind() == CheckKind.REACHABLE;
    }

    private static String outcome(PropertyResult result) {
        return "is " + (isReachable(result) ? "not possible" : result.outcome());
    }

    /** Whether the patch mends something, or one of its hunks what another one breaks. */
    private static String before(PropertyResult now, Optional<PropertyResult> base) {
        Optional<Verdict> before = base.map(PropertyResult::verdict);
        if (before.equals(Optional.of(Verdict.HOLDS))) {
            return isReachable(now) ? " (it is before the patch)" : " (it holds before the patch)";
        }
        return before.equals(Optional.of(Verdict.VIOLATED)) ? " (as before the patch)" : "";
    }

    // What no hunk carries alone

    private void either() {
        for (Either either : ablation.either()) {
            PropertyResult result = either.property();
            lines.add("");
            say("one of " + String.join(", ", either.hunks()) + " is needed by " + result.property()
                    + ": without all of them it " + outcome(result));
        }
    }

    /** What a patch of several hunks leaves broken, or breaks; what is so in every row is told there. */
    private void violated() {
        List<PropertyResult> violated = ablation.violated().stream()
                .filter(result -> ablation.varying().contains(result.property()))
                .toList();
        if (!violated.isEmpty()) {
            lines.add("");
        }
        for (PropertyResult result : violated) {
            say("with the whole patch " + result.property() + " " + outcome(result) + before(result, base(result))
                    + mended(result));
        }
    }

    private Optional<PropertyResult> base(PropertyResult result) {
        return ablation.none().flatMap(base -> base.of(result.property()));
    }

    private String mended(PropertyResult result) {
        List<String> breaking = ablation.breaking(result.property());
        String other = isReachable(result) ? "; possible" : "; holds";
        return breaking.isEmpty() ? "" : other + " without " + String.join(", or without ", breaking);
    }

    private void say(String sentence) {
        lines.addAll(hanging(sentence));
    }
}
