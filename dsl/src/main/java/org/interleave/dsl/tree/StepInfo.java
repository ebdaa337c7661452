package org.interleave.dsl.tree;

import java.util.Optional;

/**
 * What is said about a step besides what it does.
 *
 * @param label its name
 * @param expansion which expansion of a C function that is called twice it belongs to; ends its name
 * @param c the C text it stands for, where the author or the primitive gave it
 * @param note a remark for the reader
 * @param mayBlockForever whether nothing obliges the process to take it
 * @param stronglyFair whether it is taken at last when it can be taken again and again
 * @param neverFires why it is right that no behaviour takes it
 * @param fairGroup the steps it is fair together with, where that is said of single steps
 * @param spins whether a way that changes nothing and comes back is a step all the same, as in a busy loop
 * @param location where it was written
 */
public record StepInfo(
        Label label,
        Optional<String> expansion,
        Optional<String> c,
        Optional<String> note,
        boolean mayBlockForever,
        boolean stronglyFair,
        Optional<String> neverFires,
        Optional<FairGroup> fairGroup,
        boolean spins,
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
        return new StepInfo(
                label,
                Optional.empty(),
                c,
                Optional.empty(),
                false,
                stronglyFair,
                Optional.empty(),
                Optional.empty(),
                false,
                location);
    }

    /** {@return its name} */
    public String name() {
        return expansion.map(suffix -> label.name() + "_" + suffix).orElse(label.name());
    }

    /**
     * Gives it its C text.
     *
     * @param text the C text it stands for
     * @return the same with that text
     */
    public StepInfo withC(String text) {
        return new StepInfo(
                label,
                expansion,
                Optional.of(text),
                note,
                mayBlockForever,
                stronglyFair,
                neverFires,
                fairGroup,
                spins,
                location);
    }

    /**
     * Adds a remark.
     *
     * @param text a remark for the reader
     * @return the same with that remark
     */
    public StepInfo withNote(String text) {
        return new StepInfo(
                label,
                expansion,
                c,
                Optional.of(text),
                mayBlockForever,
                stronglyFair,
                neverFires,
                fairGroup,
                spins,
                location);
    }

    /** {@return the same, and nothing obliges the process to take it} */
    public StepInfo blockingForever() {
        return new StepInfo(label, expansion, c, note, true, stronglyFair, neverFires, fairGroup, spins, location);
    }

    /** {@return the same, and it is taken at last when it can be taken again and again} */
    public StepInfo withStrongFairness() {
        return stronglyFair(true);
    }

    /**
     * Makes it strongly fair, or takes that away.
     *
     * @param fair whether it is taken at last when it can be taken again and again
     * @return the same with that fairness
     */
    public StepInfo stronglyFair(boolean fair) {
        return new StepInfo(label, expansion, c, note, mayBlockForever, fair, neverFires, fairGroup, spins, location);
    }

    /**
     * Says that it never fires.
     *
     * @param reason why it is right that no behaviour takes it
     * @return the same with that reason
     */
    public StepInfo neverFiring(String reason) {
        return new StepInfo(
                label,
                expansion,
                c,
                note,
                mayBlockForever,
                stronglyFair,
                Optional.of(reason),
                fairGroup,
                spins,
                location);
    }

    /**
     * Makes it fair on its own, or together with others.
     *
     * @param group the steps it is fair together with
     * @return the same with that group
     */
    public StepInfo fairIn(FairGroup group) {
        return new StepInfo(
                label,
                expansion,
                c,
                note,
                mayBlockForever,
                stronglyFair,
                neverFires,
                Optional.of(group),
                spins,
                location);
    }

    /**
     * Makes it part of a named expansion of a C function.
     *
     * @param suffix name of the expansion
     * @return the same with a longer name
     */
    public StepInfo in(String suffix) {
        return new StepInfo(
                label,
                Optional.of(expansion.map(inner -> inner + "_" + suffix).orElse(suffix)),
                c,
                note,
                mayBlockForever,
                stronglyFair,
                neverFires,
                fairGroup,
                spins,
                location);
    }

    /** {@return the same, and a way that changes nothing and comes back is a step all the same} */
    public StepInfo spinning() {
        return new StepInfo(
                label, expansion, c, note, mayBlockForever, stronglyFair, neverFires, fairGroup, true, location);
    }
}
