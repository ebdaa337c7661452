package org.interleave.checker.cli;

import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.generator.tree.TreePrinter;

/** The tree of a protocol as text. */
final class TreeText {
    private TreeText() {}

    static String of(ProtocolEntry entry) {
        return TreePrinter.print(entry.protocol().get());
    }
}
