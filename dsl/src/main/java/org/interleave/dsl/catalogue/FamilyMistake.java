package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Families of processes and their members. */
public enum FamilyMistake implements MistakeCode {
    /** A family has no member. */
    NO_MEMBER(
            "IL401",
            "A family has no member",
            "Nobody would run its body. Give it at least one member, and write the smaller number first."),

    /** The name of a symmetric family begins with a single letter. */
    TYPED_NAMES(
            "IL402",
            "The name of a symmetric family begins with a single letter",
            "Its members would be called q_1 and so on, and TLC compares what is called like this only with "
                    + "what begins with the same letter. Give the family a longer name."),

    /** Two families have a number in common. */
    COMMON_NUMBER(
            "IL403",
            "Two families have a number in common",
            "The number could not tell one process from the other. Begin the numbers of the second "
                    + "behind those of the first."),

    /** Names and numbers of processes are mixed. */
    NUMBERS_AND_NAMES(
            "IL404",
            "Names and numbers of processes are mixed",
            ""
                    + "TLC compares no number with a name. Declare the family with processes(...) instead of numbered(...)."),

    /** A member of a symmetric family is told apart from the others. */
    NOT_SYMMETRIC(
            "IL405",
            "A member of a symmetric family is told apart from the others",
            "Symmetry holds only if nothing names or counts a member. Choose one with with_(...), "
                    + "exists(...) or forAll(...), or leave symmetric() out."),

    /** A family has no such member. */
    NO_SUCH_MEMBER("IL406", "A family has no such member", "Members are counted from 1. Name one that is there."),

    /** self() is asked for where processes are numbers. */
    SELF_IS_A_NUMBER(
            "IL407",
            "self() is asked for where processes are numbers",
            "self() is the name of a process. Ask the numbered family for its own self()."),

    /** A member of another family stands here. */
    OTHER_FAMILYS_MEMBER(
            "IL408",
            "A member of another family stands here",
            "A variable, an array and a question belong to the members of one family. Name one of "
                    + "those, or declare the variable for the other family."),

    /** A family is asked, and not one of its members. */
    WHICH_MEMBER(
            "IL409",
            "A family is asked, and not one of its members",
            "Each member stands at a place of its own. Say which one, or ask for all of them with forAll(...)."),

    /** A single process is asked for a member. */
    SINGLE_PROCESS(
            "IL410", "A single process is asked for a member", "Only families have members. Leave the member out.");

    private final String code;
    private final String title;
    private final String about;

    FamilyMistake(String code, String title, String about) {
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
