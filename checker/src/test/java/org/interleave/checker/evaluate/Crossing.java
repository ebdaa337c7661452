package org.interleave.checker.evaluate;

import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** Every kind of process: two with numbers, two with names, two that are all alike, and one at one place. */
final class Crossing extends ProtocolSource {
    final Label wait_here = label("wait");
    final Label walk = label("walk");
    final Label fly = label("fly");
    final Label look = label("look");
    final Int count = integer("count", 0, 3, 0);
    final Numbered car = numbered("car", 1, 2, this::car);
    final Family walker = processes("walker", 2, this::walker);
    final Family bird = processes("bird", 2, this::bird).symmetric();
    final Process guard = process("guard", this::guard);

    Crossing() {
        super("Every kind of process.");
    }

    void car() {
        step(wait_here, await(count.is(0)));
    }

    void walker() {
        loop(() -> {
            step("stand");
            step(walk);
        });
    }

    void bird() {
        loop(() -> {
            step("sit");
            step(fly);
        });
    }

    void guard() {
        loop(() -> step(look, count.set(0)));
    }

    @Override
    protected void properties() {
        never("Three", count.is(3), "there are never three");
    }
}
