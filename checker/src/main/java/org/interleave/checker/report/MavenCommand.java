package org.interleave.checker.report;

/** The command that runs this program, as a user types it. */
public final class MavenCommand {
    private MavenCommand() {}

    /**
     * {@return the command with arguments}
     *
     * @param arguments what the program is told, separated by blanks
     */
    public static String with(String arguments) {
        return "mvn -q compile exec:java -Dexec.args=\"" + arguments + "\"";
    }
}
