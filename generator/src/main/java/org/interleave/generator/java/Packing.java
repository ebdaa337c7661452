package org.interleave.generator.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.compiled.StateLayout;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * Finds a place for every variable: each whole in one long, in the first that has room. A wide one begins at a long of its
 * own, and others may be behind it.
 */
final class Packing {
    /** The place of a process that has ended, or never was there. */
    static final String DONE = "Done";

    private final LoweredProtocol lowered;
    private final Encodings encodings;
    private final List<Integer> used = new ArrayList<>();
    private final List<StateLayout.Slot> slots = new ArrayList<>();

    Packing(LoweredProtocol lowered, Encodings encodings) {
        this.lowered = lowered;
        this.encodings = encodings;
        used.add(0);
    }

    StateLayout layout() {
        for (VariableDeclaration declaration : lowered.protocol().variables()) {
            put(
                    declaration.name(),
                    encodings.of(declaration.variable().type()),
                    declaration.variable().location());
        }
        for (LoweredProcess process : lowered.processes()) {
            if (!process.flow().isAtOnePlace()) {
                put(
                        process.name(),
                        places(process.flow()),
                        process.flow().process().location());
            }
        }
        if (used.size() > Encodings.MOST_WORDS) {
            throw NotCompiledException.of(
                    "a state takes " + Encodings.WORD * used.size() + " bits, and " + Encodings.MOST + " is the most");
        }
        return new StateLayout(used.size(), slots);
    }

    /**
     * Where a process stands; for a family, where each member does. That it is not there comes first, so that of states
     * which serve as well the smallest is one without those who have no part in it.
     */
    private Encoding places(ProcessFlow process) {
        List<Atom> places = new ArrayList<>();
        if (process.canEnd()) {
            places.add(new Atom(0, DONE, false));
        }
        for (Place place : process.places()) {
            places.add(new Atom(places.size(), place.name(), false));
        }
        Encoding stands = new Encoding.Names(places);
        return process.process().family().isPresent()
                ? new Encoding.FunctionOf(encodings.members(process.process().name()), stands)
                : stands;
    }

    private void put(String name, Encoding encoding, SourceLocation location) {
        int width = encoding.width();
        if (width > Encodings.MOST) {
            throw new NotCompiledException(
                    name + " takes more than " + Encodings.MOST + " bits, and that is the most for a whole state",
                    Optional.of(location));
        }
        if (Encodings.isWide(encoding)) {
            wide(name, encoding);
            return;
        }
        int word = 0;
        while (word < used.size() && used.get(word) + width > Encodings.WORD) {
            word++;
        }
        if (word == used.size()) {
            used.add(0);
        }
        slots.add(new StateLayout.Slot(name, encoding, word, used.get(word)));
        used.set(word, used.get(word) + width);
    }

    private void wide(String name, Encoding encoding) {
        if (used.get(used.size() - 1) > 0) {
            used.add(0);
        }
        slots.add(new StateLayout.Slot(name, encoding, used.size() - 1, 0));
        int rest = encoding.width();
        for (; rest > Encodings.WORD; rest -= Encodings.WORD) {
            used.set(used.size() - 1, Encodings.WORD);
            used.add(0);
        }
        used.set(used.size() - 1, rest);
    }
}
