package org.interleave.dsl.tree;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is said about a step besides what it does.
 *
 * @param label its name
 * @param expansion which expansion of a C function that is called twice it belongs to; ends its name
 * @param c the C text it stands for, where the author or the primitive gave it
 * @param note a remark for the reader
 * @param mayBlockForever whether nothing obliges the process to take it
 * @param stronglyFair whether it is taken at last when it can be taken again and again
 * @param idle while what its process may stand before it for ever and be idle, which is no deadlock
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
        Optional<Expression> idle,
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
        return but(copy -> copy.c = Optional.of(text));
    }

    /**
     * Adds a remark.
     *
     * @param text a remark for the reader
     * @return the same with that remark
     */
    public StepInfo withNote(String text) {
        return but(copy -> copy.note = Optional.of(text));
    }

    /** {@return the same, and nothing obliges the process to take it} */
    public StepInfo blockingForever() {
        return but(copy -> copy.mayBlockForever = true);
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
        return but(copy -> copy.stronglyFair = fair);
    }

    /**
     * Says when its process is idle here. Fairness is as before.
     *
     * @param condition the condition, over the state before the step
     * @return the same with that condition
     */
    public StepInfo idleWhile(Expression condition) {
        return but(copy -> copy.idle = Optional.of(condition));
    }

    /**
     * Says that it never fires.
     *
     * @param reason why it is right that no behaviour takes it
     * @return the same with that reason
     */
    public StepInfo neverFiring(String reason) {
        return but(copy -> copy.neverFires = Optional.of(reason));
    }

    /**
     * Makes it fair on its own, or together with others.
     *
     * @param group the steps it is fair together with
     * @return the same with that group
     */
    public StepInfo fairIn(FairGroup group) {
        return but(copy -> copy.fairGroup = Optional.of(group));
    }

    /**
     * Makes it part of a named expansion of a C function.
     *
     * @param suffix name of the expansion
     * @return the same with a longer name
     */
    public StepInfo in(String suffix) {
        return but(copy -> copy.expansion =
                Optional.of(expansion.map(inner -> inner + "_" + suffix).orElse(suffix)));
    }

    /** {@return the same, and a way that changes nothing and comes back is a step all the same} */
    public StepInfo spinning() {
        return but(copy -> copy.spins = true);
    }

    /**
     * Gives it another name.
     *
     * @param other its name
     * @return the same with that name
     */
    public StepInfo called(Label other) {
        return but(copy -> copy.label = other);
    }

    private StepInfo but(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.info();
    }

    /** What is said of a step, while one thing of it is said otherwise. */
    private static final class Copy {
        private final SourceLocation location;
        private Label label;
        private Optional<String> expansion;
        private Optional<String> c;
        private Optional<String> note;
        private boolean mayBlockForever;
        private boolean stronglyFair;
        private Optional<Expression> idle;
        private Optional<String> neverFires;
        private Optional<FairGroup> fairGroup;
        private boolean spins;

        Copy(StepInfo from) {
            location = from.location;
            label = from.label;
            expansion = from.expansion;
            c = from.c;
            note = from.note;
            mayBlockForever = from.mayBlockForever;
            stronglyFair = from.stronglyFair;
            idle = from.idle;
            neverFires = from.neverFires;
            fairGroup = from.fairGroup;
            spins = from.spins;
        }

        StepInfo info() {
            return new StepInfo(
                    label,
                    expansion,
                    c,
                    note,
                    mayBlockForever,
                    stronglyFair,
                    idle,
                    neverFires,
                    fairGroup,
                    spins,
                    location);
        }
    }
}
