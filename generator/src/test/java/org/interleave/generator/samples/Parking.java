package org.interleave.generator.samples;

import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Maybe;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.tree.Label;

/** A symmetric family, an array of records, a set, and locals of each member. */
public final class Parking extends ProtocolSource {
    public Parking() {
        super("Cars share a car park of two places, and nothing tells the cars apart.");
    }

    enum Sign {
        FREE,
        TAKEN
    }

    /** A place of the car park. */
    record Place(Maybe<Pid> car, Val<Sign> sign) {}

    final Label drive = label("drive");
    final Label leave = label("leave");
    final Family car = processes("car", 3, this::car).symmetric().comment("a car.");
    final Array<Num, RecordVar<Place>> places = array(
            "places",
            range(1, 2),
            record(Place.class, optional(car), anyOf(Sign.class)),
            new Place(Maybe.none(car), Val.of(Sign.FREE)));
    final SetVar<Pid> queue = set("queue", car).comment("who waits for a place");

    void car() {
        step(drive, queue.add(car.self()));
        MaybeVar<Num> mine = local("mine", optional(range(1, 2)), Maybe.none(range(1, 2)));
        with_("place", range(1, 2), place -> {
            RecordVar<Place> it = places.of(place);
            step(
                    "park",
                    await(free(place)),
                    it.set(new Place(Maybe.of(car, car.self()), Val.of(Sign.TAKEN))),
                    queue.remove(car.self()),
                    mine.put(place));
        });
        step(leave, places.of(mine.get()).set(new Place(Maybe.none(car), Val.of(Sign.FREE))));
    }

    private Cond free(Num place) {
        return places.of(place).get().sign().is(Sign.FREE);
    }

    @Override
    protected void properties() {
        always(
                "SignsAreRight",
                forAll(
                        range(1, 2),
                        i -> free(i).implies(places.of(i).get().car().isNone())),
                "a place that is free has no car");
        forEvery(car, c -> leadsTo("GetsAPlace", car.at(c, drive), car.at(c, leave), "there is room at last"));
        noDeadlock("a car leaves at last");
    }
}
