package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Values and their ranges: TLC goes through all of them, so there have to be finitely many. */
public enum ValueMistake implements MistakeCode {
    /** A range is empty. */
    EMPTY_RANGE(
            "IL301",
            "A range is empty",
            "No number lies between its bounds, so the variable could have no value. Write the "
                    + "smaller number first."),

    /** A sequence has room for no element. */
    NO_ROOM(
            "IL302",
            "A sequence has room for no element",
            "It could never hold anything. Give it a bound of at least 1."),

    /** Any sequence is begun with, or chosen. */
    ANY_SEQUENCE(
            "IL303",
            "Any sequence is begun with, or chosen",
            "TLC cannot list all sequences. Say what it begins with, and let a first step choose; choose the elements of a "
                    + "sequence one after the other."),

    /** The smallest value of a constant is negative. */
    NEGATIVE_CONSTANT(
            "IL304",
            "The smallest value of a constant is negative",
            "Constants are natural numbers. Begin at 0 or above."),

    /** A constant does not satisfy its own assumption. */
    ASSUMPTION(
            "IL305",
            "A constant does not satisfy its own assumption",
            "TLC stops at once when an assumption is false. Choose a value between the constant's bounds."),

    /** A variable that is never none gets none. */
    NEVER_NONE(
            "IL306",
            "A variable that is never none gets none",
            "Only what is declared so can be none. Declare it with variableOrNone(...) or "
                    + "pidOrNone(...), or give it a kind that has none."),

    /** A value lies outside of its range. */
    OUT_OF_RANGE(
            "IL307",
            "A value lies outside of its range",
            "The variable would break its type as soon as it is written. Widen the range where it is "
                    + "declared, or write another value."),

    /** An array has no such key. */
    NO_SUCH_KEY(
            "IL308",
            "An array has no such key",
            "An array has one element for each of its keys and no other. Widen the range where it is "
                    + "declared, or write another key."),

    /** A bound is no constant. */
    CHANGING_BOUND(
            "IL309",
            "A bound is no constant",
            "Which values a variable may have does not depend on the state. Write the largest bound "
                    + "there can be, and a property that says more."),

    /** A value is assigned, and not a variable. */
    NO_VARIABLE(
            "IL310",
            "A value is assigned, and not a variable",
            "This was computed from variables, and nothing holds it. Assign a variable, or an element of one."),

    /** Something is said of a part of a variable. */
    SAID_OF_A_PART(
            "IL311",
            "Something is said of a part of a variable",
            "Comments, first values and the like belong to the whole variable. Say it of the variable itself."),

    /** dropAtEnd() is said of what is no local of a C function. */
    NO_LOCAL(
            "IL312",
            "dropAtEnd() is said of what is no local of a C function",
            "Only a function's end can reset a variable. Declare it with local(...) in the function, "
                    + "or leave dropAtEnd() out."),

    /** The first value of a local depends on the state. */
    UNKNOWN_BEFOREHAND(
            "IL313",
            "The first value of a local depends on the state",
            "A local is a variable of the module and has its first value from the start. Give it a "
                    + "known one, and assign it in a step."),

    /** More than the element itself is assigned. */
    ONE_ELEMENT_ONLY(
            "IL314",
            "More than the element itself is assigned",
            "All elements change in one assignment of the array, by what is done to one of them. "
                    + "Assign that one, once."),

    /** What each key has is not the same for all. */
    NOT_THE_SAME_EACH_TIME(
            "IL315",
            "What each key has is not the same for all",
            "What each(...) is given runs for all keys together, and again for every key that is asked for. "
                    + "Declare the same variables in it whatever the key is."),

    /** A number is none of TLC's. */
    NO_NUMBER(
            "IL316",
            "A number is none of TLC's",
            "TLC's numbers go from -2147483647 to 2147483647, as Java's nearly do. Write smaller ones: a model needs no more "
                    + "of them than tell its states apart."),

    /** A set is too large to be gone through. */
    TOO_MANY(
            "IL317",
            "A set is too large to be gone through",
            "Whoever chooses from a set, or says something of all of it, goes through it, and TLC does so with a million "
                    + "elements at most. A variable may have a large range; choose from a few values that stand for the others.");

    private final String code;
    private final String title;
    private final String about;

    ValueMistake(String code, String title, String about) {
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
