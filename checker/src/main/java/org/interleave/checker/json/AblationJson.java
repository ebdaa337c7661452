package org.interleave.checker.json;

import org.interleave.checker.ablation.Ablation;

/** Prints what the hunks of a patch carry as JSON: one object with the subsets, and what follows from them. */
public final class AblationJson {
    private AblationJson() {}

    /**
     * Prints what came of a patch with some of its hunks.
     *
     * @param ablation what came of it
     * @return the JSON text
     */
    public static String text(Ablation ablation) {
        return JsonText.of(PatchJson.of(ablation));
    }
}
