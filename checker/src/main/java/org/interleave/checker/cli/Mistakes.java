package org.interleave.checker.cli;

import java.util.List;
import org.interleave.dsl.tree.ProtocolException;

/** Tells the mistakes of protocols beside what is told of the others. */
final class Mistakes {
    private Mistakes() {}

    /** Tells each once, and whether there are any. */
    static boolean told(List<ProtocolException> mistakes, Output output) {
        mistakes.forEach(mistake -> output.err().println(mistake.getMessage()));
        output.err().flush();
        return !mistakes.isEmpty();
    }
}
