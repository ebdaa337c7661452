package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Texts, which become comments of the module. */
public enum TextMistake implements MistakeCode {
    /** A text cannot stand in a comment. */
    NO_COMMENT(
            "IL801",
            "A text cannot stand in a comment",
            "It is printed into the module, which is ASCII, in comments that end with their line. Write it "
                    + "on one line, in ASCII."),

    /** A text is empty. */
    EMPTY(
            "IL802",
            "A text is empty",
            "It is there for those who read the module or a counterexample. Say it in a few words.");

    private final String code;
    private final String title;
    private final String about;

    TextMistake(String code, String title, String about) {
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
