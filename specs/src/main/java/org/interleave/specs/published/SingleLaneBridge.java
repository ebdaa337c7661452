package org.interleave.specs.published;

import java.util.function.Function;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.ProtocolSource;

/** Cars on a bridge with a single lane: {@code SingleLaneBridge/SingleLaneBridge.tla} of the TLA+ Examples. */
public final class SingleLaneBridge extends ProtocolSource {
    private static final int END = 8;
    private static final int BRIDGE_START = 4;
    private static final int BRIDGE_END = 5;

    final Kind<Num, Int> position = range(1, END);
    final Numbered car =
            numbered("car", 1, 4, this::car).comment("1 and 2 drive to the right end, 3 and 4 to the left");
    final Array<Num, Int> location =
            arrayBy("location", car, position, c -> ifElse(c.le(2), END, 1)).comment("where each car is");
    final Fifo<Num> waiting = fifo("waiting", car, 4).comment("who waits in front of the bridge");
    final Function<Num, Num> rMove =
            operator("RMove", position, position, p -> ifElse(p.gt(1), p.minus(1), Num.of(END)));
    final Function<Num, Num> lMove =
            operator("LMove", position, position, p -> ifElse(p.lt(END), p.plus(1), Num.of(1)));

    /** The cars and the bridge of the example. */
    public SingleLaneBridge() {
        super("Cars in both directions share a bridge with a single lane");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "SingleLaneBridge/SingleLaneBridge.tla in the TLA+ Examples");
    }

    void car() {
        Num self = car.self();
        Num head = waiting.first();
        rules(() -> {
            rule(
                            "enter_empty",
                            await(waiting.notEmpty()),
                            await(forAll(car, (Num c) -> not(onBridge(c)))),
                            location.of(head).set(nextLocation(head)),
                            waiting.pop())
                    .weaklyFair("EnterBridge");
            rule(
                            "enter_behind",
                            await(waiting.notEmpty()),
                            await(not(onBridge(head))),
                            await(forAll(
                                    car, (Num c) -> onBridge(c).implies(c.le(2).is(head.le(2))))),
                            await(isFree(nextLocation(head))),
                            location.of(head).set(nextLocation(head)),
                            waiting.pop())
                    .weaklyFair("EnterBridge");
            rule("move_outside", await(not(isBridge(nextLocation(self)))), move(self))
                    .weaklyFair();
            rule("move_inside", await(onBridge(self)), await(isFree(nextLocation(self))), move(self))
                    .weaklyFair();
        });
    }

    private Num nextLocation(Num c) {
        return ifElse(c.le(2), rMove.apply(location.of(c)), lMove.apply(location.of(c)));
    }

    private static Cond isBridge(Num place) {
        return place.ge(BRIDGE_START).and(place.le(BRIDGE_END));
    }

    private Cond onBridge(Num c) {
        return isBridge(location.of(c));
    }

    private Cond isFree(Num place) {
        return forAll(car, (Num c) -> location.of(c).isNot(place));
    }

    private Op move(Num c) {
        Num there = nextLocation(c);
        return together(
                when(ifElse(c.le(2), there.is(BRIDGE_END + 1), there.is(BRIDGE_START - 1)), waiting.append(c)),
                location.of(c).set(there));
    }

    @Override
    protected void properties() {
        never(
                "Collision",
                exists(
                        car,
                        (Num a) -> exists(
                                car,
                                (Num b) -> onBridge(a)
                                        .and(location.of(a).is(location.of(b)))
                                        .and(a.isNot(b)))),
                "no two are at the same place on the bridge");
        never(
                "BothDirections",
                exists(
                        car,
                        (Num a) -> exists(
                                car,
                                (Num b) -> onBridge(a)
                                        .and(onBridge(b))
                                        .and(a.le(2))
                                        .and(b.gt(2)))),
                "all on the bridge drive in one direction");
        forEvery(car, c -> leadsTo("Leaves", onBridge(c), not(onBridge(c)), "who is on the bridge leaves it"));
        forEvery(car, c -> leadsTo("Enters", not(onBridge(c)), onBridge(c), "everyone gets onto the bridge"));
    }
}
