package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Properties. */
public enum PropertyMistake implements MistakeCode {
    /** The protocol has no property. */
    NO_PROPERTY(
            "IL501",
            "The protocol has no property",
            "Nothing but its types would be checked. Say in properties() what must hold."),

    /** A condition is the same in every state. */
    SAME_IN_EVERY_STATE(
            "IL502",
            "A condition is the same in every state",
            "It says nothing of what the protocol does. Let it look at a variable, or at where a process is."),

    /** self() stands in a property. */
    SELF_IN_PROPERTY(
            "IL503",
            "self() stands in a property",
            "A property is said of states, where no process takes a step. Name the process."),

    /** vacuous(...) is said of a property without a premise. */
    NO_PREMISE(
            "IL504",
            "vacuous(...) is said of a property without a premise",
            "Only what is said under a condition can hold because the condition never comes true. "
                    + "Leave vacuous(...) out."),

    /** Fairness is assumed for what speaks of single states or steps. */
    FAIRNESS_DOES_NOT_HELP(
            "IL505",
            "Fairness is assumed for what speaks of single states or steps",
            "Fairness is a promise about whole behaviours. Leave assuming(...) out, or use "
                    + "eventually(...) or leadsTo(...)."),

    /** next(...) stands where only one state is known. */
    NEXT_OUTSIDE_OF_A_STEP(
            "IL506",
            "next(...) stands where only one state is known",
            "next(...) looks at the state after a step. Use it in everyStep(...) only."),

    /** next(...) stands in another next(...). */
    NEXT_IN_NEXT(
            "IL507",
            "next(...) stands in another next(...)",
            "A step has a state before it and one after it, and no third. Speak of these two only."),

    /** everyStep(...) says nothing of the state after the step. */
    NOTHING_OF_NEXT(
            "IL508",
            "everyStep(...) says nothing of the state after the step",
            "It would say the same as always(...). Compare with next(...), or use always(...)."),

    /** neverCleared(...) is given a condition that looks ahead. */
    NEVER_CLEARED_LOOKS_AHEAD(
            "IL509",
            "neverCleared(...) is given a condition that looks ahead",
            "It looks at the state after a step by itself. Leave next(...) out, or write everyStep(...)."),

    /** A property is said of every element of a set that changes. */
    CHANGING_SET(
            "IL510",
            "A property is said of every element of a set that changes",
            "Nobody can say which elements are meant, since they differ from state to state. Go "
                    + "through all elements of a kind or a family, and say in the conditions which are meant."),

    /** This property cannot be said of every element. */
    NOT_OF_EVERY_ELEMENT(
            "IL511",
            "This property cannot be said of every element",
            "It is a question about the whole protocol and not a condition of an element. Say it "
                    + "once; its condition may ask forAll(...) or exists(...)."),

    /** A number of times is negative. */
    NEGATIVE_TIMES(
            "IL512", "A number of times is negative", "Nobody can be overtaken less than never. Write 0 or more."),

    /** Overtaking is said of what is no family. */
    NO_FAMILY(
            "IL513",
            "Overtaking is said of what is no family",
            "Members of one family overtake each other. Name a family declared with processes(...) or "
                    + "numbered(...).");

    private final String code;
    private final String title;
    private final String about;

    PropertyMistake(String code, String title, String about) {
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
