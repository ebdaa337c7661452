package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Refinements: what another protocol's variables are here. */
public enum RefinementMistake implements MistakeCode {
    /** A protocol is said to implement itself, or one of the same name. */
    ITSELF(
            "IL601",
            "A protocol is said to implement itself, or one of the same name",
            "Every protocol implements itself, and the modules of two would be one file. Name another "
                    + "protocol, or rename one of the two classes."),

    /** A value is given to a variable that the other protocol does not have. */
    NO_SUCH_VARIABLE(
            "IL602",
            "A value is given to a variable that the other protocol does not have",
            "Values are given to the other protocol's variables and the places of its processes. Name "
                    + "one of those that the message lists."),

    /** A variable of the other protocol is given two values. */
    TWO_VALUES(
            "IL603",
            "A variable of the other protocol is given two values",
            "It has one value in each state. Give it one."),

    /** A variable of the other protocol is given no value. */
    NO_VALUE(
            "IL604",
            "A variable of the other protocol is given no value",
            "Every variable and place of the other protocol has to be something here. Say what it is "
                    + "with map(...) or mapPlace(...)."),

    /** A family of the other protocol is symmetric. */
    SYMMETRIC_THERE(
            "IL605",
            "A family of the other protocol is symmetric",
            "Nobody here can stand for a member that has no name. Leave symmetric() out in the other protocol."),

    /** An array of the other protocol is given values for other keys. */
    OTHER_KEYS(
            "IL606",
            "An array of the other protocol is given values for other keys",
            "It has one value for each of its keys, so it needs one for each of them. Families have "
                    + "the same members if they have the same name or the same numbers."),

    /** A process is said to stand at the first step of a way. */
    STANDS_AT_THE_CHOICE(
            "IL607",
            "A process is said to stand at the first step of a way",
            "It stands at the choice, which has a name of its own. Write standsAt(...) with that name."),

    /** A process of the other protocol has no such step. */
    NO_SUCH_PLACE(
            "IL608",
            "A process of the other protocol has no such step",
            "It can stand only where the other protocol has a step. Name one of those that the message lists."),

    /** Fairness is assumed for a refinement. */
    ASSUMES_FAIRNESS(
            "IL609",
            "Fairness is assumed for a refinement",
            "It is the steps that owe what the other protocol owes. Leave assuming(...) out, and say "
                    + "of the steps that they are fair."),

    /** safetyOnly() is said of what is no refinement. */
    SAFETY_ONLY(
            "IL610",
            "safetyOnly() is said of what is no refinement",
            "It leaves out what another protocol owes, and only refines(...) names another one. Leave it out."),

    /** One value is given where several are needed. */
    ONE_VALUE_FOR_MANY(
            "IL611",
            "One value is given where several are needed",
            "An array has one value for each key, and a family's local one for each member. Give them "
                    + "with mapEach(...) or mapOwn(...).");

    private final String code;
    private final String title;
    private final String about;

    RefinementMistake(String code, String title, String about) {
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
