package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** What is known where: choices, elements and oneself. */
public enum ScopeMistake implements MistakeCode {
    /** What another step chose is gone. */
    CHOICE_IS_GONE(
            "IL351",
            "What another step chose is gone",
            "A choice is known in the step that makes it and nowhere else. Let that step set a variable to it."),

    /** An element is spoken of where nobody knows it. */
    ELEMENT_UNKNOWN(
            "IL352",
            "An element is spoken of where nobody knows it",
            "exists(...), forAll(...) and forEvery(...) give their element a meaning in their lambda "
                    + "only. Say it inside of the lambda, or pass the element on as an argument."),

    /** self() stands in an operator. */
    SELF_IN_OPERATOR(
            "IL353",
            "self() stands in an operator",
            "No process takes an operator as a step. Make the process an argument."),

    /** An operator reads a variable. */
    OPERATOR_READS(
            "IL354",
            "An operator reads a variable",
            "A step that has just changed the variable would not see the change. Give the operator "
                    + "the value as a parameter, or write a Java method.");

    private final String code;
    private final String title;
    private final String about;

    ScopeMistake(String code, String title, String about) {
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
