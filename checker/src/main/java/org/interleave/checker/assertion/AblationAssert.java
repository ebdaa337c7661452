package org.interleave.checker.assertion;

import java.util.List;
import java.util.Set;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Need;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.report.AblationPrinter;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.Paint;

/**
 * Says what the hunks of a patch must carry. Each failure shows what came of all subsets, and every interleaving that
 * appears without a hunk.
 */
public final class AblationAssert {
    private final Ablation ablation;

    AblationAssert(Ablation ablation) {
        this.ablation = ablation;
    }

    /**
     * A hunk that these properties need, and perhaps others: they hold with the whole patch, and are violated without
     * the hunk.
     *
     * @param hunk its name, as in {@code mm/mmap.c:exit_mmap}
     * @param properties names of properties
     * @return this
     * @throws AssertionError if one of them does not need it, or there is no such hunk or property
     */
    public AblationAssert carries(String hunk, String... properties) {
        List<String> carried = carried(hunk);
        for (String property : properties) {
            requireProperty(property);
            if (!carried.contains(property)) {
                throw failure(whyNot(property, hunk));
            }
        }
        return this;
    }

    private String whyNot(String property, String hunk) {
        if (ablation.open(hunk).contains(property)) {
            return "whether " + property + " needs " + hunk + " was not decided";
        }
        return ablation.either().stream()
                .filter(either -> either.property().property().equals(property)
                        && either.hunks().contains(hunk))
                .findFirst()
                .map(either -> property + " does not need " + hunk + " alone: it needs one of " + words(either.hunks()))
                .orElse(property + " does not need " + hunk);
    }

    /**
     * A hunk that these properties need, and no others.
     *
     * @param hunk its name, as in {@code mm/mmap.c:exit_mmap}
     * @param properties names of all properties that need it
     * @return this
     * @throws AssertionError if one of them does not need it, another one does, or there is no such hunk or property
     */
    public AblationAssert carriesOnly(String hunk, String... properties) {
        carries(hunk, properties);
        List<String> others = carried(hunk).stream()
                .filter(property -> !List.of(properties).contains(property))
                .toList();
        if (!others.isEmpty()) {
            throw failure(hunk + " also carries " + words(others));
        }
        return this;
    }

    /**
     * Hunks that no property needs, and none would need if others were left out too.
     *
     * @param hunks their names
     * @return this
     * @throws AssertionError if a property needs one of them, that was not decided, or there is no such hunk
     */
    public AblationAssert carriesNothing(String... hunks) {
        for (String hunk : hunks) {
            List<String> carried = carried(hunk);
            if (!ablation.carriesNothing(hunk)) {
                throw failure(
                        carried.isEmpty()
                                ? "it is not so that no property needs " + hunk
                                : hunk + " carries " + words(carried));
            }
        }
        return this;
    }

    /**
     * A property that holds while one of several hunks is there, and is violated when all of them are left out; with
     * any one of them left out it holds.
     *
     * @param property its name
     * @param hunks names of the hunks
     * @return this
     * @throws AssertionError if that is not so, or there is no such hunk or property
     */
    public AblationAssert needsOneOf(String property, String... hunks) {
        requireProperty(property);
        List.of(hunks).forEach(this::requireHunk);
        boolean needed = ablation.either().stream()
                .filter(either -> either.property().property().equals(property))
                .anyMatch(either -> Set.copyOf(either.hunks()).equals(Set.of(hunks)));
        if (!needed) {
            throw failure("it is not so that " + property + " needs one of " + words(List.of(hunks)));
        }
        return this;
    }

    /**
     * Hunks that make no sense without the others.
     *
     * @param hunks names of the hunks that are kept
     * @return this
     * @throws AssertionError if they make sense, were not looked at, or there is no such hunk
     */
    public AblationAssert refusesOnly(String... hunks) {
        List.of(hunks).forEach(this::requireHunk);
        boolean refused = ablation.trials().stream()
                .filter(Trial.Refused.class::isInstance)
                .anyMatch(trial -> Set.copyOf(trial.subset().kept()).equals(Set.of(hunks)));
        if (!refused) {
            throw failure("it is not refused to keep only " + words(List.of(hunks)));
        }
        return this;
    }

    private List<String> carried(String hunk) {
        requireHunk(hunk);
        return ablation.needs(hunk).stream()
                .map(Need::property)
                .map(property -> property.property())
                .toList();
    }

    private void requireHunk(String hunk) {
        if (!ablation.hunks().contains(hunk)) {
            throw new AssertionError(ablation.patch() + " has no hunk " + hunk + "; it has " + words(ablation.hunks()));
        }
    }

    private void requireProperty(String property) {
        if (!ablation.properties().contains(property)) {
            throw new AssertionError(
                    ablation.patch() + " has no property " + property + "; it has " + words(ablation.properties()));
        }
    }

    private static String words(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private AssertionError failure(String problem) {
        return new AssertionError(problem
                + System.lineSeparator()
                + System.lineSeparator()
                + String.join(System.lineSeparator(), AblationPrinter.lines(ablation, Paint.PLAIN, Form.CHANGELOG)));
    }
}
