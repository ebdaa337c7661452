package org.interleave.checker.ablation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.interleave.dsl.Hunk;

/**
 * Chooses which subsets of the hunks of a patch are looked at: all of them when they are few, otherwise none, each
 * alone, each left out in turn, and all.
 */
final class Subsets {
    /** The most hunks of which all subsets are looked at. */
    private static final int FEW = 4;

    private final List<Hunk> hunks;
    private final List<String> names;

    Subsets(List<Hunk> hunks) {
        this.hunks = List.copyOf(hunks);
        this.names = hunks.stream().map(Hunk::name).toList();
    }

    /** The subsets, those with few hunks first. */
    List<Subset> chosen() {
        return hunks.size() <= FEW ? all() : some();
    }

    private List<Subset> all() {
        List<Subset> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << names.size(); bits++) {
            int chosen = bits;
            List<String> kept = IntStream.range(0, names.size())
                    .filter(hunk -> (chosen >> hunk & 1) == 1)
                    .mapToObj(names::get)
                    .toList();
            all.add(keeping(kept));
        }
        // The sort is stable, but bits count from the right: by hunks, 1 2 comes before 1 3 and that before 2 3.
        all.sort(
                Comparator.comparingInt((Subset subset) -> subset.kept().size()).thenComparing(this::places));
        return all;
    }

    private String places(Subset subset) {
        return subset.kept().stream().map(hunk -> "" + names.indexOf(hunk)).reduce("", String::concat);
    }

    private List<Subset> some() {
        Set<Subset> some = new LinkedHashSet<>();
        some.add(none());
        names.forEach(hunk -> some.add(keeping(List.of(hunk))));
        names.forEach(hunk -> some.add(keeping(others(hunk))));
        names.forEach(hunk -> some.add(leavingOut(hunk)));
        some.add(keeping(names));
        return List.copyOf(some);
    }

    /** The patch without any hunk. */
    Subset none() {
        return keeping(List.of());
    }

    /** The patch without a hunk, and without those that make no sense without it. */
    Subset leavingOut(String hunk) {
        List<String> kept = others(hunk);
        List<String> before;
        do {
            before = kept;
            List<String> last = before;
            kept = hunks.stream()
                    .filter(other -> last.contains(other.name()))
                    .filter(other -> other.missing(last).isEmpty())
                    .map(Hunk::name)
                    .toList();
        } while (kept.size() < before.size());
        return keeping(kept);
    }

    private List<String> others(String hunk) {
        return names.stream().filter(other -> !other.equals(hunk)).toList();
    }

    private Subset keeping(List<String> kept) {
        return Subset.keeping(kept, names);
    }
}
