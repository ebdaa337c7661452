package org.interleave.checker.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody is watching. */
final class Terminal {
    private Terminal() {}

    /** Whether this program runs in a terminal, and not in a pipe or on a build server. */
    static boolean isThere() {
        return Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .isPresent();
    }

    /** Newer JDKs have a console always, and a method that tells whether it is a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
