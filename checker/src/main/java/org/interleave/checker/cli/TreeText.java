package org.interleave.checker.cli;

import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tree.PropertyListPrinter;
import org.interleave.generator.tree.TreePrinter;

/** The tree of a protocol as text. */
final class TreeText {
    private TreeText() {}

    static String of(ProtocolEntry entry) {
        return TreePrinter.print(entry.protocol());
    }

    static String withProperties(ProtocolEntry entry) {
        Protocol protocol = entry.protocol();
        return TreePrinter.print(protocol) + PropertyListPrinter.print(protocol);
    }
}
