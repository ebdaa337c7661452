package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/** Why a protocol is not compiled, so that only TLC can check it. */
public enum CompileMistake implements MistakeCode {
    /** This Java cannot compile. */
    NO_COMPILER(
            "IL921",
            "This Java cannot compile",
            "A protocol that is not given to TLC becomes a Java class, which is compiled when it is checked. That takes "
                    + "a JDK; a JRE has no compiler. TLC needs none."),

    /** A protocol has something for which there is no Java. */
    NOT_COMPILED(
            "IL922",
            "A protocol has something for which there is no Java",
            "A state is packed into a few longs, and each variable has to fit into one. Make the ranges smaller, or let "
                    + "TLC check the protocol.");

    private final String code;
    private final String title;
    private final String about;

    CompileMistake(String code, String title, String about) {
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
