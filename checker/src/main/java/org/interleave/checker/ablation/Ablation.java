package org.interleave.checker.ablation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;

/**
 * What came of a patch with some of its hunks, and what each hunk carries by that. A hunk carries a property that holds
 * with the whole patch and is violated when the hunk is left out.
 *
 * @param patch name of the patch
 * @param hunks names of its hunks, in the order of the source
 * @param base what came of what the patch is made to, where that is another protocol than the patch without any hunk:
 *     where the patch adds state or processes by itself
 * @param trials what came of its subsets; those with few hunks first, the whole patch last
 * @param leavingOut for each hunk the subset without it, and without those hunks that make no sense without it
 * @param notAsked the properties that were not checked, each with the reason why not
 */
public record Ablation(
        String patch,
        List<String> hunks,
        Optional<Trial> base,
        List<Trial> trials,
        Map<String, Subset> leavingOut,
        Map<String, String> notAsked) {
    /**
     * Copies the collections.
     *
     * @param patch kept as it is
     * @param hunks copied
     * @param base kept as it is
     * @param trials copied
     * @param leavingOut copied
     * @param notAsked copied
     */
    public Ablation {
        hunks = List.copyOf(hunks);
        trials = List.copyOf(trials);
        leavingOut = Map.copyOf(leavingOut);
        notAsked = Collections.unmodifiableMap(new LinkedHashMap<>(notAsked));
    }

    /**
     * Of a patch that is what it is made to when it has no hunk.
     *
     * @param patch name of the patch
     * @param hunks names of its hunks
     * @param trials what came of its subsets
     * @param leavingOut for each hunk the subset without it
     * @param notAsked the properties that were not checked
     */
    public Ablation(
            String patch,
            List<String> hunks,
            List<Trial> trials,
            Map<String, Subset> leavingOut,
            Map<String, String> notAsked) {
        this(patch, hunks, Optional.empty(), trials, leavingOut, notAsked);
    }

    // What was tried

    /** {@return what came of the whole patch} */
    public Trial.Checked whole() {
        return checked()
                .filter(trial -> trial.subset().isWhole())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the whole patch was not checked"));
    }

    /** {@return what came of all that was tried: of what the patch is made to, where it has a row, and of the subsets} */
    public List<Trial> rows() {
        return Stream.concat(base.stream(), trials.stream()).toList();
    }

    /**
     * How a property comes out before the patch.
     *
     * @param property its name
     * @return what came out of what the patch is made to, if that is known
     */
    public Optional<PropertyResult> before(String property) {
        return base.isPresent()
                ? base.flatMap(trial -> trial.of(property))
                : checked().filter(trial -> trial.subset().isNone()).findFirst().flatMap(trial -> trial.of(property));
    }

    /**
     * What came of the patch without a hunk, and without those that make no sense without it.
     *
     * @param hunk its name
     * @return what came of that
     */
    public Trial without(String hunk) {
        Subset subset = leavingOut.get(hunk);
        return trials.stream()
                .filter(trial -> trial.subset().equals(subset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no hunk " + hunk));
    }

    private Stream<Trial.Checked> checked() {
        return checked(trials);
    }

    private static Stream<Trial.Checked> checked(List<Trial> trials) {
        return trials.stream().filter(Trial.Checked.class::isInstance).map(Trial.Checked.class::cast);
    }

    // Properties

    /** {@return the names of all that was checked; first what was checked of the whole patch} */
    public List<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(whole()), checked())
                .flatMap(trial -> trial.result().properties().stream())
                .filter(property -> property.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(property -> names.add(property.property()));
        return List.copyOf(names);
    }

    /**
     * Whether every verdict is one, or is missing for a reason that the hunks give: nothing is looked for behind a value
     * outside of its type, or a broken rule of use, and that such a thing is reached is a verdict itself.
     *
     * @return whether there is nothing to be gained by giving it more time or memory
     */
    public boolean isDecided() {
        return checked(rows()).allMatch(Ablation::isDecided);
    }

    private static boolean isDecided(Trial.Checked trial) {
        List<PropertyResult> results = trial.result().properties();
        boolean bounded = results.stream()
                .filter(result -> result.verdict() == Verdict.VIOLATED)
                .anyMatch(result -> switch (result.kind()) {
                    case TYPE, MISUSE -> true;
                    default -> false;
                });
        return results.stream()
                .map(PropertyResult::verdict)
                .allMatch(verdict -> verdict.isDecided() || (bounded && verdict == Verdict.SPEC_ERROR));
    }

    // Hunks

    /**
     * The properties that a hunk carries.
     *
     * @param hunk its name
     * @return what holds with the whole patch, and does not without the hunk
     */
    public List<Need> needs(String hunk) {
        List<Need> needs = new ArrayList<>();
        if (without(hunk) instanceof Trial.Checked trial) {
            for (String property : properties()) {
                if (isViolated(trial, property)) {
                    needs.add(new Need(
                            trial.of(property).orElseThrow(), trial.result().session(), before(property)));
                }
            }
        }
        return needs;
    }

    /**
     * The properties of which it was not decided, in some subset without the hunk or in the whole patch, whether they
     * hold; those that the whole patch violates left out.
     *
     * @param hunk its name
     * @return their names
     */
    public List<String> open(String hunk) {
        return properties().stream()
                .filter(property -> violated().stream()
                        .noneMatch(result -> result.property().equals(property)))
                .filter(property -> checked()
                        .filter(trial -> trial.subset().isWhole()
                                || trial.subset().dropped().contains(hunk))
                        .flatMap(trial -> trial.of(property).stream())
                        .anyMatch(result -> !result.verdict().isDecided()))
                .toList();
    }

    /**
     * The properties that hold while one of several hunks is there. No one of these hunks carries them, and no fewer of
     * those that were tried.
     *
     * @return each with its hunks
     */
    public List<Either> either() {
        List<Either> either = new ArrayList<>();
        for (String property : properties()) {
            List<Trial.Checked> violating =
                    checked().filter(trial -> isViolated(trial, property)).toList();
            for (Trial.Checked trial : violating) {
                List<String> dropped = trial.subset().dropped();
                boolean fewest = violating.stream()
                        .map(other -> other.subset().dropped())
                        .noneMatch(fewer -> fewer.size() < dropped.size() && dropped.containsAll(fewer));
                if (fewest && !leavingOut.containsValue(trial.subset())) {
                    either.add(new Either(
                            trial.of(property).orElseThrow(), trial.result().session(), dropped));
                }
            }
        }
        return either;
    }

    /**
     * Whether no property needs a hunk, and none would if others were left out too: in no row does the hunk make hold
     * what is violated in the row without it.
     *
     * @param hunk its name
     * @return whether that is so
     */
    public boolean carriesNothing(String hunk) {
        return without(hunk) instanceof Trial.Checked
                && needs(hunk).isEmpty()
                && open(hunk).isEmpty()
                && either().stream().noneMatch(one -> one.hunks().contains(hunk))
                && checked().noneMatch(trial -> mends(hunk, trial));
    }

    /** Whether a property is violated in a subset without a hunk, and holds with the hunk added. */
    private boolean mends(String hunk, Trial.Checked without) {
        return checked()
                .filter(with -> isAdded(hunk, without.subset(), with.subset()))
                .anyMatch(with -> properties().stream()
                        .filter(property -> isViolated(without, property))
                        .anyMatch(property -> with.of(property)
                                .filter(result -> result.verdict() == Verdict.HOLDS)
                                .isPresent()));
    }

    private static boolean isAdded(String hunk, Subset without, Subset with) {
        return with.kept().contains(hunk)
                && with.kept().stream()
                        .filter(kept -> !kept.equals(hunk))
                        .toList()
                        .equals(without.kept());
    }

    /** {@return what is violated with the whole patch} */
    public List<PropertyResult> violated() {
        return whole().result().properties().stream()
                .filter(result -> result.verdict() == Verdict.VIOLATED)
                .toList();
    }

    /**
     * The hunks that break a property which is violated with the whole patch.
     *
     * @param property its name
     * @return the hunks without which it holds
     */
    public List<String> breaking(String property) {
        return hunks.stream()
                .filter(hunk -> without(hunk)
                        .of(property)
                        .filter(result -> result.verdict() == Verdict.HOLDS)
                        .isPresent())
                .toList();
    }

    private boolean isViolated(Trial trial, String property) {
        return holds(property)
                && trial.of(property)
                        .filter(result -> result.verdict() == Verdict.VIOLATED)
                        .isPresent();
    }

    private boolean holds(String property) {
        return whole().of(property)
                .filter(result -> result.verdict() == Verdict.HOLDS)
                .isPresent();
    }
}
