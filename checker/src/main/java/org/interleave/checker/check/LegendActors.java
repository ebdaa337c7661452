package org.interleave.checker.check;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.interleave.checker.fast.ClosedParts;
import org.interleave.checker.trace.Actor;
import org.interleave.generator.compiled.Legend;

/** Who takes the steps of a compiled protocol. */
final class LegendActors implements ClosedParts.Actors {
    private final List<Legend.Actor> actors;
    /** For each action, and each way that breaks a rule, who takes it. */
    private final int[] numbers;

    LegendActors(Legend legend) {
        this.actors = legend.actors();
        this.numbers = IntStream.range(
                        0, legend.actions().size() + legend.misuses().size())
                .map(legend::actorOf)
                .toArray();
    }

    @Override
    public int count() {
        return actors.size();
    }

    @Override
    public int actor(int action) {
        return numbers[action];
    }

    @Override
    public boolean isServer(int actor) {
        return actors.get(actor).server();
    }

    @Override
    public int ended(int actor) {
        return actors.get(actor).ended();
    }

    @Override
    public OptionalInt rests(int actor) {
        return actors.get(actor).hasLines() || actors.get(actor).server()
                ? OptionalInt.of(actors.get(actor).rests())
                : OptionalInt.empty();
    }

    /** What people call some of them. */
    static List<String> names(Legend legend, BitSet who) {
        return who.stream()
                .mapToObj(number -> legend.actors().get(number))
                .map(actor -> Actor.of(actor.process(), actor.member()).toString())
                .toList();
    }
}
