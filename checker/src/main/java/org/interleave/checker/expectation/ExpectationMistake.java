package org.interleave.checker.expectation;

import org.interleave.dsl.tree.MistakeCode;

/** What is expected of protocols. */
public enum ExpectationMistake implements MistakeCode {
    /** inStates(...) follows no violates(...). */
    FOLLOWS_NO_VIOLATES(
            "IL901",
            "inStates(...) follows no violates(...)",
            "It says how long the shortest counterexample is, of the property named just before. "
                    + "Write it directly behind violates(...)."),

    /** Two things are expected of one property. */
    TWO_EXPECTATIONS(
            "IL902",
            "Two things are expected of one property",
            "It holds or it is violated, and not both. Keep one of the two."),

    /** The constructor of a protocol throws an exception. */
    CONSTRUCTOR_FAILS(
            "IL903",
            "The constructor of a protocol throws an exception",
            "A protocol is made by its constructor before it is built. Set every field where it is declared."),

    /** A protocol cannot be made. */
    CANNOT_BE_MADE(
            "IL904",
            "A protocol cannot be made",
            "Protocols are made by a constructor without parameters. Give the class one, and let it "
                    + "not be abstract."),

    /** Two protocols have the same name. */
    TWO_PROTOCOLS(
            "IL905",
            "Two protocols have the same name",
            "Names tell protocols apart, on the command line and in the folders of modules. Rename "
                    + "one of the two classes."),

    /** Something is expected of a property that is not there. */
    NO_SUCH_PROPERTY(
            "IL906",
            "Something is expected of a property that is not there",
            "The property may be misspelt, or make no sense in this protocol. Write its name, or say "
                    + "why it is not there with notApplicable(...)."),

    /** Nothing is expected of a property. */
    NOTHING_EXPECTED(
            "IL907",
            "Nothing is expected of a property",
            "Every property has an expectation, so that none is forgotten. Say it with .holds(...) or "
                    + ".violates(...), or of all that are not named with .holdsEverythingElse()."),

    /** The code that says what is expected throws an exception. */
    JAVA_FAILS(
            "IL908",
            "The code that says what is expected throws an exception",
            "It is run to learn what is expected. Mend the line that the message names."),

    /** A protocol cannot be made into a module. */
    CANNOT_BE_PREPARED(
            "IL909",
            "A protocol cannot be made into a module",
            "It is too large, or this program has a mistake; other protocols are checked all the same. Make it smaller, or "
                    + "report it.");

    private final String code;
    private final String title;
    private final String about;

    ExpectationMistake(String code, String title, String about) {
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
