package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints a module that extends a protocol's and says which of its invariants break, each once, without an end to the
 * search. So one search answers many questions of the form: is there a state in which this holds?
 *
 * <p>It keeps what it has said in TLC's registers, one for each worker: for a search with one worker only.
 */
public final class WatchPrinter {
    /** Name of the invariant that does it; it always holds. */
    private static final String INVARIANT = "Interleave_Watch";

    /** What a line begins with by which TLC says that an invariant breaks; its name, in quotes, and {@code >>} follow. */
    private static final String SAYS = "<<\"Interleave breaks\", ";

    private static final String TOOL = "Interleave_TLC";
    private static final String BREAKS = "Interleave_Breaks";

    private WatchPrinter() {}

    /**
     * The line by which TLC says that an invariant breaks.
     *
     * @param invariant its name
     * @return the line
     */
    public static String says(String invariant) {
        return SAYS + "\"" + invariant + "\">>";
    }

    /**
     * Names the module that watches another.
     *
     * @param module name of the module to watch
     * @return the name of the module that does
     */
    public static String name(String module) {
        return "Interleave_Watches_" + module;
    }

    /**
     * Adds the invariant that watches to a cfg.
     *
     * @param config a cfg of the module that is watched
     * @return the same of the module that watches it
     */
    public static String watching(String config) {
        return config.replace("CHECK_DEADLOCK", "INVARIANT\n  " + INVARIANT + "\nCHECK_DEADLOCK");
    }

    /**
     * Prints the module.
     *
     * @param module name of the module that it extends
     * @param invariants names of the invariants to watch; at least one
     * @return its text
     */
    public static String print(String module, List<String> invariants) {
        ModuleWriter out = new ModuleWriter();
        out.line("---- MODULE " + name(module) + " ----");
        out.line("EXTENDS " + module);
        // A module of a name of its own: the protocol may call something as module TLC does.
        out.line(TOOL + " == INSTANCE TLC");
        for (int i = 1; i <= invariants.size(); i++) {
            out.line("ASSUME " + TOOL + "!TLCSet(" + i + ", FALSE)");
        }
        out.definition(
                BREAKS + "(Interleave_register, Interleave_name)",
                List.of(
                        "\\/ " + TOOL + "!TLCGet(Interleave_register)",
                        "\\/ /\\ " + TOOL + "!TLCSet(Interleave_register, TRUE)",
                        "   /\\ " + TOOL + "!PrintT(<<\"Interleave breaks\", Interleave_name>>)"));
        List<String> watched = new ArrayList<>();
        for (String invariant : invariants) {
            watched.add(
                    "/\\ " + invariant + " \\/ " + BREAKS + "(" + (watched.size() + 1) + ", \"" + invariant + "\")");
        }
        out.definition(INVARIANT, watched);
        out.line("====");
        return out.text();
    }
}
