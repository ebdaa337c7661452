package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/** Why a check has no verdict. */
public enum RunMistake implements MistakeCode {
    /** A run takes too long. */
    OUT_OF_TIME(
            "IL981",
            "A run takes too long",
            "It was ended when its time was over, so nobody knows what it would have come to. Give it "
                    + "more with --timeout, or make the protocol smaller: fewer members, smaller ranges."),

    /** A run needs more memory. */
    OUT_OF_MEMORY(
            "IL982",
            "A run needs more memory",
            "It was ended when its heap was full. Give it more with --heap, run fewer side by side "
                    + "with --workers, or make the protocol smaller. What searches in this program itself has at most three "
                    + "quarters of its heap, and needs a larger -Xmx."),

    /** TLC cannot run in the temporary folder. */
    NO_TEMPORARY_FOLDER(
            "IL983",
            "TLC cannot run in the temporary folder",
            "Each run has a private folder there, for its files. Make room, or name another folder as "
                    + "the message says."),

    /** TLC ended without a verdict. */
    TLC_ENDED(
            "IL984",
            "TLC ended without a verdict",
            "It was killed, the disk is full, or it has an error of its own: what it said last stands "
                    + "below. Check again; if it was killed, look for what else needs much memory."),

    /** There are no TLA+ tools. */
    NO_TOOLS(
            "IL985",
            "There are no TLA+ tools",
            "They come with this program as a dependency, and are not on its class path. Add the "
                    + "dependency, or name the jar tla2tools.jar as the message says."),

    /** The jar that is named has no TLA+ tools. */
    WRONG_TOOLS(
            "IL986",
            "The jar that is named has no TLA+ tools",
            "The jar is run instead of the one that comes with this program, and has to contain "
                    + "tlc2/TLC.class. Name the right one, or leave the option out."),

    /** A check comes to a state behind which nothing is looked for. */
    BEHIND_A_MISTAKE(
            "IL987",
            "A check comes to a state behind which nothing is looked for",
            "Behind a step that breaks a rule of use, or writes a value outside of its range, nothing is looked "
                    + "for, so that what was not found may be there. Mend that rule first: its check names the step. Nor is "
                    + "anything looked for behind a step that only a bound of the search forbids."),

    /** A check has nothing to begin with. */
    NO_BEGINNING(
            "IL988",
            "A check has nothing to begin with",
            "No state satisfies what is said of the beginning, or each one breaks a type or rule at "
                    + "once. Look at first values and at start(...)."),

    /** A step or property asks for a value that is not there. */
    NO_VALUE(
            "IL989",
            "A step or property asks for a value that is not there",
            "Such as the first element of an empty queue. Ask first whether there is one, in the "
                    + "condition of the step or property."),

    /** The classes of this program changed while it ran. */
    CLASSES_CHANGED(
            "IL990",
            "The classes of this program changed while it ran",
            "Java loads classes when they are first needed, so a program whose jar or folder of classes is written anew "
                    + "meanwhile comes to what does not fit together. Nothing is wrong with it: start it again.");

    private final String code;
    private final String title;
    private final String about;

    RunMistake(String code, String title, String about) {
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
