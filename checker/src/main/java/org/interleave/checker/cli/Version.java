package org.interleave.checker.cli;

import org.interleave.checker.fast.compile.JdkCompiler;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.ToolNotFoundException;
import picocli.CommandLine.IVersionProvider;

/** Which version of this program it is, and what decides in it. */
final class Version implements IVersionProvider {
    /** The version of the Maven project; a test holds the two against each other. */
    static final String NUMBER = "0.1.0-SNAPSHOT";

    @Override
    public String[] getVersion() {
        return new String[] {"interleave " + NUMBER, "TLA+ tools: " + tools(), "Java: " + java()};
    }

    private static String tools() {
        try {
            return TlaTools.find().fileName();
        } catch (ToolNotFoundException e) {
            return "none";
        }
    }

    private static String java() {
        return Runtime.version() + (JdkCompiler.isThere() ? "" : ", which cannot compile");
    }
}
