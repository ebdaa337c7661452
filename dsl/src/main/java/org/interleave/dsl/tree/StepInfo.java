package org.interleave.dsl.tree;

import java.util.Optional;

/**
 * What is said about a step besides what it does.
 *
 * @param label its name
 * @param c the C text it stands for, where the author or the primitive gave it
 * @param note a remark for the reader
 * @param mayBlockForever whether nothing obliges the process to take it
 * @param stronglyFair whether it is taken at last when it can be taken again and again
 * @param neverFires why it is right that no behaviour takes it
 * @param location where it was written
 */
public record StepInfo(
        Label label,
        Optional<String> c,
        Optional<String> note,
        boolean mayBlockForever,
        boolean stronglyFair,
        Optional<String> neverFires,
        SourceLocation location) {
    /**
     * A step of which nothing special is said.
     *
     * @param label its name
     * @param c the C text it stands for
     * @param stronglyFair whether a process that waits here gets its turn
     * @param location where it was written
     * @return the info
     */
    public static StepInfo of(Label label, Optional<String> c, boolean stronglyFair, SourceLocation location) {
        return new StepInfo(label, c, Optional.empty(), false, stronglyFair, Optional.empty(), location);
    }

    /** {@return its name} */
    public String name() {
        return label.name();
    }

    /**
     * Gives it its C text.
     *
     * @param text the C text it stands for
     * @return the same with that text
     */
    public StepInfo withC(String text) {
        return new StepInfo(label, Optional.of(text), note, mayBlockForever, stronglyFair, neverFires, location);
    }

    /**
     * Adds a remark.
     *
     * @param text a remark for the reader
     * @return the same with that remark
     */
    public StepInfo withNote(String text) {
        return new StepInfo(label, c, Optional.of(text), mayBlockForever, stronglyFair, neverFires, location);
    }

    /** {@return the same, and nothing obliges the process to take it} */
    public StepInfo blockingForever() {
        return new StepInfo(label, c, note, true, stronglyFair, neverFires, location);
    }

    /** {@return the same, and it is taken at last when it can be taken again and again} */
    public StepInfo withStrongFairness() {
        return new StepInfo(label, c, note, mayBlockForever, true, neverFires, location);
    }

    /**
     * Says that it never fires.
     *
     * @param reason why it is right that no behaviour takes it
     * @return the same with that reason
     */
    public StepInfo neverFiring(String reason) {
        return new StepInfo(label, c, note, mayBlockForever, stronglyFair, Optional.of(reason), location);
    }
}
