package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetVar;

/**
 * Prisoners who count each other by a light: {@code Prisoners_Single_Switch/Prisoner.tla} of the TLA+ Examples, 3
 * prisoners.
 */
public final class Prisoner extends ProtocolSource {
    private static final int PRISONERS = 3;

    private final boolean lightUnknown;
    private final int threshold;
    final Numbered prisoner = numbered("prisoner", 1, PRISONERS, this::prisoner);
    final Int count;
    final Bool announced = bool("announced", false).comment("whether it was said that all have been here");
    final Array<Num, Int> signalled;
    final Bool light;
    final SetVar<Num> hasVisited = set("hasVisited", prisoner).comment("who has been here");

    /** The light is off at first. */
    public Prisoner() {
        this(false);
    }

    /**
     * The light is off at first, or nobody knows.
     *
     * @param lightUnknown whether nobody knows
     */
    public Prisoner(boolean lightUnknown) {
        super("Prisoners find out by a light that all of them have seen it");
        this.lightUnknown = lightUnknown;
        threshold = lightUnknown ? 2 * PRISONERS - 1 : PRISONERS;
        count = integer("count", 1, threshold + 1, 1).comment("what the counter has counted");
        signalled = array("signalled", range(2, PRISONERS), range(0, 2), 0)
                .comment("how often each of the others has turned the light on");
        light = lightUnknown ? bool("light", false, true) : bool("light", false);
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "Prisoners_Single_Switch/Prisoner.tla in the TLA+ Examples");
    }

    void prisoner() {
        Num self = prisoner.self();
        rules(() -> {
            atomic("counter", () -> {
                        also(await(self.is(1)), hasVisited.add(self));
                        if_(light, () -> also(light.set(false), count.inc()));
                        also(announced.set(count.ge(threshold)));
                    })
                    .weaklyFair("Visit")
                    .spins();
            atomic("other", () -> {
                        also(await(self.isNot(1)), hasVisited.add(self));
                        if_(
                                not(light).and(signalled.of(self).lt(lightUnknown ? 2 : 1)),
                                () -> also(light.set(true), signalled.of(self).inc()));
                    })
                    .weaklyFair("Visit")
                    .spins();
        });
    }

    @Override
    protected void properties() {
        always("VictoryOK", announced.implies(hasVisited.is(all(prisoner))), "nobody says so in error");
        eventually("Announces", announced, "the prisoners win");
    }
}
