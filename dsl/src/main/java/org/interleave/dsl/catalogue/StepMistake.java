package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** What steps do, and what they owe. */
public enum StepMistake implements MistakeCode {
    /** Something happens before the first step. */
    NO_STEP_YET(
            "IL251",
            "Something happens before the first step",
            "What has no name happens together with the step before it, and there is none. Give the "
                    + "line a name, or the variable its first value."),

    /** Several ways lead to a line without a name. */
    UNSEEN(
            "IL252",
            "Several ways lead to a line without a name",
            "The line happens together with one of several steps, so nobody can see when a shared "
                    + "variable is touched. Give the line a name."),

    /** A variable is assigned twice in one step. */
    ASSIGNED_TWICE(
            "IL253",
            "A variable is assigned twice in one step",
            "A step takes a variable from one value to one other. Assign it once, or put a step between the two."),

    /** A variable that never changes is assigned. */
    FROZEN(
            "IL254",
            "A variable that never changes is assigned",
            "It is chosen at the start and then frozen. Declare it in a group of variables, or do not assign it."),

    /** A process writes another one's variable. */
    NOT_ITS_OWN(
            "IL255",
            "A process writes another one's variable",
            "What a process declares is its own. Declare the variable in a group of shared variables."),

    /** A ghost decides something. */
    GHOST_DECIDES(
            "IL256",
            "A ghost decides something",
            "A ghost is there for properties: without it the protocol has to behave in the same way. "
                    + "Read it in a property, or declare it without ghost()."),

    /** A definition is used in a step. */
    DEFINITION_IN_STEP(
            "IL257",
            "A definition is used in a step",
            "Definitions are for properties. Write the condition itself, as a Java method if need be."),

    /** A step asks where another process is. */
    ASKS_ANOTHER(
            "IL258",
            "A step asks where another process is",
            "No code can see that. Let the other process set a variable; a step may ask whether "
                    + "another one has ended()."),

    /** A context in which nobody sleeps is declared too late. */
    DECLARED_TOO_LATE(
            "IL259",
            "A context in which nobody sleeps is declared too late",
            "A primitive that may sleep was made before it and knows nothing of it. Declare "
                    + "spinlocks, CPUs and the like in fields."),

    /** A step of a process that owes nothing is said to be fair. */
    OWES_NOTHING(
            "IL260",
            "A step of a process that owes nothing is said to be fair",
            "One of the two cannot be meant. Leave out the fairness of the step, or owesNothing(...)."),

    /** A group of steps is said to be weakly and strongly fair. */
    WEAK_AND_STRONG(
            "IL261",
            "A group of steps is said to be weakly and strongly fair",
            "A group has one fairness for all its steps. Say one of the two."),

    /** A step is said to be fair and to block for ever. */
    FAIR_AND_BLOCKING(
            "IL262",
            "A step is said to be fair and to block for ever",
            "A fair step is taken in the end, and one that may block for ever need not be. Leave one "
                    + "of the two out."),

    /** What gets an old value decides the new one. */
    OLD_VALUE_GONE(
            "IL263",
            "What gets an old value decides the new one",
            "Operations of a step see what earlier ones wrote, and the old value is kept first: what "
                    + "stood in the local is gone by then. Keep the old value in another local."),

    /** Whom an interrupt strikes is said too late. */
    INTERRUPT_TOO_LATE(
            "IL264",
            "Whom an interrupt strikes is said too late",
            "A primitive that spins was made before it and does not know that it may wait for who is "
                    + "struck. Declare interrupts, and say runsWhile(...), above the bodies of processes."),

    /** Interrupts are declared for each key. */
    INTERRUPTS_OF_EACH(
            "IL265",
            "Interrupts are declared for each key",
            "Whom an interrupt strikes is read off what tasks say by runsWhile(...), of one CPU at a time. "
                    + "Declare the interrupts of every CPU by themselves, outside of each(...)."),

    /** It is said twice when a process is idle at a step. */
    IDLE_TWICE(
            "IL266",
            "It is said twice when a process is idle at a step",
            "Of two conditions nobody could tell whether one of them is enough. Say one, with or(...) or "
                    + "and(...) in it."),

    /** When a process is idle depends on what the step makes known. */
    IDLE_UNKNOWN(
            "IL267",
            "When a process is idle depends on what the step makes known",
            "It is idle before the step is taken. A choice that stands in front of the step, and a local "
                    + "that gets its first value by it, are known only when it is taken."),

    /** A bound lies outside of its range. */
    BOUND_OUT_OF_RANGE(
            "IL268",
            "A bound lies outside of its range",
            "What happens 0 times is left out of the model, and each time more multiplies the states. Few are enough to "
                    + "find what goes wrong between them.");

    private final String code;
    private final String title;
    private final String about;

    StepMistake(String code, String title, String about) {
        this.code = code;
        this.title = title;
        this.about = about;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String about() {
        return about;
    }
}
