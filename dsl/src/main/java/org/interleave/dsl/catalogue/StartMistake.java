package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Beginnings. */
public enum StartMistake implements MistakeCode {
    /** A beginning says nothing. */
    SAYS_NOTHING(
            "IL701",
            "A beginning says nothing",
            ""
                    + "Nothing would tell it apart from another one. Say where a process stands or what value a variable has."),

    /** Beginnings do not speak of the same things. */
    NOT_ONCE(
            "IL702",
            "Beginnings do not speak of the same things",
            ""
                    + "Each beginning is a whole one, so what one speaks of, all speak of. Say it once in every start(...).");

    private final String code;
    private final String title;
    private final String about;

    StartMistake(String code, String title, String about) {
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
