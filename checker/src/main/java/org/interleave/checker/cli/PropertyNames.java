package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interleave.checker.check.ProtocolChecker;
import org.interleave.checker.expectation.Nearest;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.ProtocolException;

/** The names of what is checked of protocols. */
final class PropertyNames {
    private static final String LOCK_ORDER = "LockOrder";

    private PropertyNames() {}

    /** Everything that is checked of a protocol, and what is said to make no sense in it; the author's own names first. */
    static Set<String> of(ProtocolEntry entry) {
        Set<String> names = new LinkedHashSet<>(entry.expectations().keySet());
        entry.protocol().properties().stream().map(Property::name).forEach(names::add);
        names.addAll(ProtocolChecker.names(entry));
        return names;
    }

    /** The protocols that have a property, built; at least one. */
    static List<ProtocolEntry> having(String property, List<ProtocolEntry> entries) {
        List<ProtocolEntry> having = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (ProtocolEntry entry : entries) {
            ProtocolEntry built;
            try {
                built = entry.built();
            } catch (ProtocolException e) {
                having.add(entry); // what is wrong with it is told where it is built to be checked
                continue;
            }
            Set<String> names = of(built);
            known.addAll(names);
            if (names.contains(property)) {
                having.add(built);
            }
        }
        if (having.isEmpty()) {
            String where = entries.size() == 1 ? "in " + entries.get(0).name() : "in these protocols";
            throw new UserMistakeException(
                    CommandMistake.NO_SUCH_PROPERTY,
                    "there is no property " + property + " " + where
                            + (property.equals(LOCK_ORDER) ? ": nobody takes a lock who holds another" : ""),
                    Nearest.hint(property, known, "write one of " + String.join(", ", known)));
        }
        return having;
    }
}
