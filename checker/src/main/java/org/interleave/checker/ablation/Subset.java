package org.interleave.checker.ablation;

import java.util.List;

/**
 * Some hunks of a patch, by their names; both lists are in the order of the source.
 *
 * @param kept the hunks that are kept
 * @param dropped the hunks that are left out
 */
public record Subset(List<String> kept, List<String> dropped) {
    /**
     * Copies the lists.
     *
     * @param kept copied
     * @param dropped copied
     */
    public Subset {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    static Subset keeping(List<String> some, List<String> all) {
        return new Subset(
                all.stream().filter(some::contains).toList(),
                all.stream().filter(hunk -> !some.contains(hunk)).toList());
    }

    /** {@return whether it is the whole patch} */
    public boolean isWhole() {
        return dropped.isEmpty();
    }

    /** {@return whether it is what the patch is made to} */
    public boolean isNone() {
        return kept.isEmpty();
    }
}
