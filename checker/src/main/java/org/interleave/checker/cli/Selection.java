package org.interleave.checker.cli;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;

/**
 * Which protocols are to be checked.
 *
 * @param names their names; the featured ones if there are none
 * @param all whether it is every protocol
 * @param property the property that they must have, if only one is checked
 */
record Selection(List<String> names, boolean all, Optional<String> property) {
    Selection {
        if (all && !names.isEmpty()) {
            throw new UserMistakeException(
                    CommandMistake.NAMES_AND_ALL,
                    "--all checks every protocol, and " + String.join(", ", names) + " is named besides",
                    "leave out one of the two");
        }
        names = List.copyOf(names);
    }

    /** The protocols; at least one. */
    List<ProtocolEntry> of(Catalogue catalogue) {
        List<ProtocolEntry> entries;
        if (!names.isEmpty()) {
            entries = UserMistakeException.each(names.stream().distinct().toList(), catalogue::named);
        } else {
            entries = all ? catalogue.all() : catalogue.featured();
        }
        return property.map(name -> PropertyNames.having(name, entries)).orElse(entries);
    }
}
