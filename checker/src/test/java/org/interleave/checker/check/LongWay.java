package org.interleave.checker.check;

import java.util.List;
import java.util.stream.IntStream;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** A process with more places than a long has bits. */
final class LongWay extends ProtocolSource {
    private static final int PLACES = 70;

    final List<Label> places =
            IntStream.range(0, PLACES).mapToObj(i -> label("place_" + i)).toList();
    final Process walker = process("walker", this::walker);
    final Bool far = bool("far", false);

    LongWay() {
        super("Somebody walks along.");
    }

    void walker() {
        for (int i = 0; i < PLACES; i++) {
            step(places.get(i), far.set(i > PLACES / 2));
        }
    }

    @Override
    protected void properties() {
        never(
                "FarAtTheBeginning",
                far.and(walker.at(places.get(0), places.get(1), places.get(2), places.get(3), places.get(4))),
                "the first places are not far");
    }
}
