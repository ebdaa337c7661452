package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Names: a module has each of them once, and TLA+ has to understand them. */
public enum NameMistake implements MistakeCode {
    /** A name is taken. */
    TAKEN(
            "IL101",
            "A name is taken",
            "All names of a module stand beside each other: variables, processes, operators and "
                    + "properties. Give one of the two another name."),

    /** A name is no TLA+ identifier. */
    NO_IDENTIFIER(
            "IL102",
            "A name is no TLA+ identifier",
            "Names are printed into the module as they are. Use letters, digits and underscores, and "
                    + "begin with no digit."),

    /** A name is reserved. */
    RESERVED(
            "IL103",
            "A name is reserved",
            "TLA+, PlusCal or the checker gives this name a meaning of its own; LANGUAGE.md lists all such "
                    + "names. What the generator adds is not among them. Give what is declared here another name."),

    /** Two members of an enum would be printed alike. */
    MEMBERS_ALIKE(
            "IL104",
            "Two members of an enum would be printed alike",
            "Members are printed in one case, so names that differ in upper and lower case only "
                    + "become one value. Rename one of them."),

    /** A member of an enum is not written in ASCII. */
    MEMBER_NOT_ASCII(
            "IL105", "A member of an enum is not written in ASCII", "TLA+ reads ASCII only. Rename the member."),

    /** A member of an enum would be the same as being none. */
    MEMBER_NONE(
            "IL106",
            "A member of an enum would be the same as being none",
            "A variable that may be none has a value for that already. Rename the member, or say that "
                    + "the variable is never none."),

    /** A component has a name that is no TLA+ identifier. */
    COMPONENT_NAME(
            "IL107",
            "A component has a name that is no TLA+ identifier",
            "The components of a record are printed as fields. Use letters, digits and underscores, "
                    + "and begin with no digit."),

    /** What with_ chooses has a name that is taken. */
    CHOICE_TAKEN(
            "IL109",
            "What with_(...) chooses has a name that is taken",
            "In TLA+ what is chosen cannot have a name that is known around it. Give the choice another name."),

    /** A property has the name of the one that is always checked. */
    ALWAYS_CHECKED(
            "IL110",
            "A property has the name of the one that is always checked",
            "The absence of deadlock is checked without being asked for. Give the property another "
                    + "name, or write noDeadlock(...)."),

    /** A process is called none. */
    PROCESS_NONE(
            "IL111",
            "A process is called none",
            "None is the name of nobody, where a variable names a process. Rename the process."),

    /** A step's name cannot be part of a TLA+ name. */
    STEP_NAME(
            "IL112",
            "A step's name cannot be part of a TLA+ name",
            "The action of a step is called after the process and the step. Use letters, digits and underscores."),

    /** A step is called Done. */
    STEP_DONE("IL113", "A step is called Done", "Done is where an ended process is. Rename the step."),

    /** Two libraries define a struct of one name. */
    STRUCT_TWICE(
            "IL114",
            "Two libraries define a struct of one name",
            "A module has one definition of a name. Give one of the two structs another name."),

    /** A variable belongs to another protocol. */
    OTHER_PROTOCOLS_VARIABLE(
            "IL115",
            "A variable belongs to another protocol",
            "The module of this protocol does not know it. Declare it in this protocol, or speak of "
                    + "one of this protocol's own."),

    /** A constant, family, operator or definition belongs to another protocol. */
    OTHER_PROTOCOLS_NAME(
            "IL116",
            "A constant, family, operator or definition belongs to another protocol",
            "The module of this protocol does not know it. Declare it in this protocol, or write a "
                    + "Java method that both call."),

    /** There is no process of this name. */
    NO_SUCH_PROCESS(
            "IL117",
            "There is no process of this name",
            "A process is known to the protocol that declares it. Name one of this protocol's own."),

    /** A process has no step of this name. */
    NO_SUCH_STEP(
            "IL118",
            "A process has no step of this name",
            "A label means a step only if a step of the process has it. Name one of the steps that "
                    + "the message lists."),

    /** A process has a step of this name, but with another label. */
    OTHER_LABEL(
            "IL119",
            "A process has a step of this name, but with another label",
            "Two labels of one name are two labels. Declare one in a field, and use it for the step "
                    + "and wherever you speak of it."),

    /** A label is to mean a step that a primitive makes. */
    STEP_OF_A_PRIMITIVE(
            "IL120",
            "A label is to mean a step that a primitive makes",
            "Some primitives make several steps, and their labels are their own. Speak of what these steps change, or of "
                    + "a step of yours beside them."),

    /** A label has no name, since it is not in one field. */
    LABEL_IN_NO_FIELD(
            "IL121",
            "A label has no name, since it is not in one field",
            "What label() makes is called like the field of the protocol that it is in. Put it in one field, or give it "
                    + "a name: label(\"name\")."),

    /** C text that is to name a step calls no function. */
    CALLS_NOTHING(
            "IL122",
            "C text that is to name a step calls no function",
            "A step made by c(...) has the name of the function that its text calls. Write a step with a name, and the "
                    + "text behind it.");

    private final String code;
    private final String title;
    private final String about;

    NameMistake(String code, String title, String about) {
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
