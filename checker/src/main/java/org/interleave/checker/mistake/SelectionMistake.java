package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/** Which protocols are to be checked, and where they come from. */
public enum SelectionMistake implements MistakeCode {
    /** There is no such protocol. */
    NO_SUCH_PROTOCOL(
            "IL961",
            "There is no such protocol",
            "A protocol has the name of its class. Write a name that the command list shows, in the "
                    + "same upper and lower case."),

    /** There is no such property. */
    NO_SUCH_PROPERTY(
            "IL962",
            "There is no such property",
            "A property has the name that properties() gives it; types, primitives and deadlock are "
                    + "checked under names of their own. Write one of the names that the message lists."),

    /** No protocol is checked without being named. */
    NOTHING_FEATURED(
            "IL963",
            "No protocol is checked without being named",
            "Without a name, the featured protocols are checked. Name some, say --all, or say "
                    + "featured() where a protocol is expected."),

    /** There are no protocols. */
    NO_PROTOCOLS(
            "IL964",
            "There are no protocols",
            "Protocols are found through the classes that say what is expected of them. Write such a "
                    + "class, and its full name in a line of the file that the message names."),

    /** A class that is named as a service cannot be loaded. */
    CANNOT_BE_LOADED(
            "IL965",
            "A class that is named as a service cannot be loaded",
            "It may be misspelt, not be compiled, or have no public constructor without parameters. "
                    + "Mend the line of the file in META-INF/services, or the class."),

    /** The sources that are watched do not compile. */
    DOES_NOT_COMPILE(
            "IL966",
            "The sources that are watched do not compile",
            "Nothing can be checked until they do; the messages are those of Java's compiler. Mend "
                    + "the lines and save: the watch goes on."),

    /** The code of the protocols throws an exception. */
    CODE_FAILS(
            "IL967",
            "The code of the protocols throws an exception",
            "It is run to learn what is expected and what the protocols say. Mend the line that the "
                    + "message names, and save: the watch goes on."),

    /** A protocol is to be ablated that is no patch. */
    NO_PATCH(
            "IL968",
            "A protocol is to be ablated that is no patch",
            "Hunks can only be left out of a patch, a class that extends Patch. Name one of those that the "
                    + "message lists."),

    /** A patch has no hunks. */
    NO_HUNKS(
            "IL969",
            "A patch is to be ablated that has no hunks",
            "There is nothing to leave out. Say in hunks() what the patch does, with hunk(file, function, ...)."),

    /** A protocol has too many states for a picture. */
    TOO_MANY_STATES(
            "IL970",
            "A protocol has too many states for a picture",
            "Nobody can read a picture of more than a few hundred. Make the protocol smaller: fewer members, smaller "
                    + "ranges, fewer ways to begin. Or ask for a larger picture with --limit.");

    private final String code;
    private final String title;
    private final String about;

    SelectionMistake(String code, String title, String about) {
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
