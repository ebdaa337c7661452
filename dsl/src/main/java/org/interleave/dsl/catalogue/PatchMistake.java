package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Patches and their hunks. */
public enum PatchMistake implements MistakeCode {
    /** A hunk finds no C function. */
    NO_FUNCTION(
            "IL751",
            "A hunk finds no C function of that name in that file",
            ""
                    + "A hunk changes a method with @C, wherever a process calls it. Name one that is called; a macro cannot "
                    + "be changed."),

    /** A hunk finds no place. */
    NO_ANCHOR(
            "IL752",
            "A hunk finds no place",
            ""
                    + "The function has no such step or call any more, perhaps because an earlier hunk removed it. Name one "
                    + "that is there."),

    /** A hunk finds two places. */
    TWO_ANCHORS(
            "IL753",
            "A hunk finds more than one place",
            ""
                    + "It must be clear where a hunk applies. Give one of the two steps another name, or name a step beside "
                    + "the place."),

    /** A hunk reaches inside of something that has no inside. */
    NO_INSIDE(
            "IL754",
            "There is nothing inside of a step",
            ""
                    + "Only branches, loops, choices of an element and atomic statements have statements inside. Use "
                    + "after(...), before(...) or replace(...)."),

    /** A hunk does not say where. */
    NOWHERE(
            "IL755",
            "A hunk has a statement without a place",
            ""
                    + "Only locals stand in a hunk by themselves: they go to the top of the function. Put everything else "
                    + "into after(...), before(...), replace(...) or inside(...)."),

    /** Two hunks have one name. */
    HUNK_TWICE(
            "IL756",
            "Two hunks have one name",
            ""
                    + "A hunk is kept or dropped by its name. Give one of them a suffix: hunk(file, function, suffix, ...), or "
                    + "make them one hunk, if they stand or fall together."),

    /** A hunk that there is not. */
    NO_HUNK(
            "IL757",
            "There is no hunk of that name",
            "only(...), without(...) and needs(...) name hunks of this patch. Name one of them."),

    /** A hunk without one that it needs. */
    NEEDED_HUNK(
            "IL758",
            "A hunk stands without one that it needs",
            "" + "The patch says that it makes no sense so. Keep both or drop both."),

    /** A base that is used twice. */
    BASE_IN_USE(
            "IL759",
            "A protocol is used for a patch and for something else",
            ""
                    + "A patch changes the protocol object that it is given. Give each patch an object of its own, and build "
                    + "another one to see the base."),

    /** A verb outside of a hunk. */
    OUTSIDE_OF_A_HUNK(
            "IL760",
            "after, before, replace, inside or remove stands outside of a hunk",
            "They change a C function. Write them inside of hunk(file, function, ...)."),

    /** Two hunks collide. */
    COLLISION(
            "IL761",
            "Two hunks collide",
            ""
                    + "A hunk names a step that another hunk of the patch has taken away before. Name a step beside it, or make "
                    + "one hunk of the two."),

    /** A local that the function does not have. */
    NO_LOCAL(
            "IL762",
            "A hunk speaks of a local that its function does not have",
            ""
                    + "theLocal(name, kind) is a local that the function declares, of the same kind. Name one that is there, or "
                    + "declare it with local(...)."),

    /** Hunks are chosen when the patch is built already. */
    CHOSEN_TOO_LATE(
            "IL763",
            "Hunks are chosen when the patch is built already",
            "" + "build() makes the protocol once. Say only(...) or without(...) of a new object, before it is built."),

    /** A line would be left behind without its step. */
    LEFT_BEHIND(
            "IL764",
            "A line without a name would be left without the step it happens with",
            ""
                    + "A line without a name happens together with the step in front of it. What only does something goes with "
                    + "the step; what decides how to go on stays, and would decide one step earlier. Replace the step by "
                    + "another one, or give the line a name."),

    /** A way that there is not. */
    NO_WAY(
            "IL765",
            "A hunk finds no way of that name",
            ""
                    + "A way of either(...) has the name that it was given, or that of the step or call it begins with. Name "
                    + "one that is there."),

    /** A way that is there already. */
    WAY_TWICE(
            "IL766",
            "A choice has a way of that name already",
            "Two ways of one name cannot be told apart. Give the new one another name, or take the old one away before."),

    /** The last way is taken away. */
    LAST_WAY(
            "IL767",
            "The last way of a choice is taken away",
            "A process that comes to it could never go on. Take the whole choice away with remove(...)."),

    /** A hunk is declared when the hunks are known already. */
    HUNK_TOO_LATE(
            "IL768",
            "A hunk is declared too late",
            ""
                    + "hunks() declares the hunks, before the processes are read: a hunk inside of another hunk, or in "
                    + "properties(), would change nothing. Declare it in hunks()."),

    /** A change inside of another change. */
    INSIDE_OF_A_CHANGE(
            "IL769",
            "after, before, replace, inside or remove stands inside of another one",
            ""
                    + "A change adds statements, and is done when they are all said. Write changes of a hunk one behind the "
                    + "other.");

    private final String code;
    private final String title;
    private final String about;

    PatchMistake(String code, String title, String about) {
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
