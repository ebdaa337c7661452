package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;

/**
 * Protocols that can be checked, and what is wrong with the others: a mistake in one protocol costs no other its check.
 *
 * @param entries the protocols without a mistake, built, in the order they were given
 * @param mistakes what is wrong with each of the others
 */
public record CheckableProtocols(List<ProtocolEntry> entries, List<ProtocolException> mistakes) {
    /**
     * Copies the lists.
     *
     * @param entries copied
     * @param mistakes copied
     */
    public CheckableProtocols {
        entries = List.copyOf(entries);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Builds all protocols, so that all their mistakes are known.
     *
     * @param entries the protocols with what is expected of them
     * @return those that can be checked
     * @throws ProtocolException if none can be
     */
    public static CheckableProtocols of(List<ProtocolEntry> entries) {
        List<ProtocolException> mistakes = new ArrayList<>();
        List<ProtocolEntry> sound = List.copyOf(checks(entries, mistakes).keySet());
        if (sound.isEmpty() && !mistakes.isEmpty()) {
            throw ProtocolException.together(mistakes);
        }
        return new CheckableProtocols(sound, mistakes);
    }

    /** The checks of the protocols that have no mistake, built; the mistakes of the others are added to a list. */
    static Map<ProtocolEntry, List<Check>> checks(List<ProtocolEntry> entries, List<ProtocolException> mistakes) {
        Map<ProtocolEntry, List<Check>> checks = new LinkedHashMap<>();
        Map<String, ProtocolEntry> named = new LinkedHashMap<>();
        for (ProtocolEntry entry : entries) {
            if (named.putIfAbsent(entry.name(), entry) != null) {
                mistakes.add(new ProtocolException(
                        entry.name(),
                        List.of(new Mistake(
                                CommandMistake.TWO_PROTOCOLS,
                                entry.location(),
                                "there are two protocols " + entry.name() + ", and names tell them apart",
                                "rename one of the two classes"))));
                continue;
            }
            try {
                ProtocolEntry built = entry.built();
                built.session().get().module(); // what has none is not checked
                checks.put(built, Checks.of(built));
            } catch (ProtocolException e) {
                mistakes.add(e);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                mistakes.add(new ProtocolException(
                        entry.name(),
                        List.of(new Mistake(
                                CommandMistake.CANNOT_BE_PREPARED,
                                entry.location(),
                                entry.name() + " cannot be made into a module; Java says: "
                                        + e.toString().replaceAll("\\s+", " "),
                                "make it smaller, or report it: that is a mistake of this program"))));
            }
        }
        return checks;
    }
}
