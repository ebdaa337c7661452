package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/** What makes a result worth less than it looks. */
public enum ComplaintMistake implements MistakeCode {
    /** A step is never taken. */
    NEVER_TAKEN(
            "IL991",
            "A step is never taken",
            "No behaviour comes there, so nothing is checked of it. Often the condition in front of "
                    + "it is wrong; otherwise remove the step, or say why it is there with neverFires(\"...\")."),

    /** A step is taken, although it says neverFires. */
    TAKEN(
            "IL992",
            "A step is taken, although it says neverFires",
            "Something has changed, or the step was misjudged. Look at how it is reached; if that is "
                    + "right, leave neverFires(...) out."),

    /** What a property supposes never happens. */
    SAYS_NOTHING(
            "IL993",
            "What a property supposes never happens",
            "So it holds, and says nothing. Mend the condition, or say why it is so with " + "vacuous(\"...\")."),

    /** What a property supposes happens, although it says vacuous. */
    SAYS_SOMETHING(
            "IL994",
            "What a property supposes happens, although it says vacuous",
            "Something has changed, or the property was misjudged. Leave vacuous(...) out."),

    /** Safety comes out otherwise with symmetry. */
    NOT_ALIKE(
            "IL995",
            "Safety comes out otherwise with symmetry",
            "Something tells the members of the family apart. Leave symmetric() out."),

    /** Nobody knows whether a result says anything. */
    NOT_KNOWN(
            "IL996",
            "Nobody knows whether a result says anything",
            "A check of what a property supposes, or the one with symmetry, came to no verdict. Give "
                    + "it more time or memory, with --timeout and --heap."),

    /** TLC says something else than it did of the same. */
    REMEMBERED_OTHERWISE(
            "IL997",
            "TLC says something else than is remembered of the same run",
            "Some of the runs that are remembered are made each time, and must say the same. Run with "
                    + "--fresh; if that helps, the memory was damaged, else look at what differs."),

    /** The fast checker says something else than TLC. */
    ENGINES_DIFFER(
            "IL998",
            "The fast checker says something else than TLC",
            "TLC is the referee. One of the two has a mistake, in the emitted class or in the printed "
                    + "module: report it, with the protocol.");

    private final String code;
    private final String title;
    private final String about;

    ComplaintMistake(String code, String title, String about) {
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
