package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/** What is typed behind the name of the program. */
public enum ArgumentMistake implements MistakeCode {
    /** There is no such command. */
    NO_SUCH_COMMAND(
            "IL951",
            "There is no such command",
            "The first word says what is to be done. Write one of the commands that --help lists."),

    /** A command has no such option. */
    NO_SUCH_OPTION(
            "IL952",
            "A command has no such option",
            "Each command has options of its own. Write one of those that the command lists with " + "--help."),

    /** A command takes fewer words. */
    TOO_MUCH("IL953", "A command takes fewer words", "Nothing is known of what stands there too much. Leave it out."),

    /** Something is missing behind a command or an option. */
    MISSING(
            "IL954",
            "Something is missing behind a command or an option",
            "Words in capitals stand for what you have to name. Write it behind the command or " + "option."),

    /** An argument cannot be read. */
    UNREADABLE(
            "IL955",
            "An argument cannot be read",
            "The message is that of the library that reads arguments: often a number is no "
                    + "number. Write it as --help shows it."),

    /** An option is given twice. */
    GIVEN_TWICE("IL956", "An option is given twice", "It has one value. Write it once."),

    /** A number is too small. */
    TOO_SMALL(
            "IL957",
            "A number is too small",
            "With less than that TLC could not run. Write at least what the message says, or leave "
                    + "the option out."),

    /** Protocols are named, and --all is said besides. */
    NAMES_AND_ALL(
            "IL958",
            "Protocols are named, and --all is said besides",
            "Either some protocols are meant or all of them. Leave out the names or --all."),

    /** A folder to watch is named, and nothing is watched. */
    FOLDER_WITHOUT_WATCH(
            "IL959",
            "A folder to watch is named, and nothing is watched",
            "--source and --classes say what --watch looks at. Say --watch too, or leave them out."),

    /** A page is asked for of checks that go on. */
    PAGE_WITH_WATCH(
            "IL960",
            "A page is asked for of checks that go on",
            "A page shows what came out when all is checked, and --watch never ends. Leave out one of the two.");

    private final String code;
    private final String title;
    private final String about;

    ArgumentMistake(String code, String title, String about) {
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
