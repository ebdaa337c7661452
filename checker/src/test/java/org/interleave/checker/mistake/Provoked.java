package org.interleave.checker.mistake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interleave.dsl.tree.MistakeCode;

/**
 * A mistake that a test has made, for the page that shows one of each.
 *
 * @param code which kind of mistake it is
 * @param language the language in which it was made: Java, or that of the shell
 * @param cause the line that makes it; empty if no single line does
 * @param told what the user is told
 */
public record Provoked(MistakeCode code, String language, String cause, String told) {
    private static final Set<Provoked> ALL = ConcurrentHashMap.newKeySet();

    /** Notes that a line of Java makes a mistake. */
    public static void byJava(MistakeCode code, String line, String told) {
        ALL.add(new Provoked(code, "java", line, told));
    }

    /** Notes that a command makes a mistake. */
    public static void byCommand(MistakeCode code, String command, String told) {
        ALL.add(new Provoked(code, "sh", command, told));
    }

    /** {@return all mistakes that tests have made so far, in no order} */
    static Set<Provoked> all() {
        return Set.copyOf(ALL);
    }
}
