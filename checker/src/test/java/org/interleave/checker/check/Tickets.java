package org.interleave.checker.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/**
 * Two take turns by tickets, and claim to do what an abstract lock does that lets nobody wait for ever. What is wrong can
 * be chosen.
 */
final class Tickets extends ProtocolSource {
    /** What is wrong. */
    enum Slip {
        NOTHING,
        /** The ticket that is served is not looked at. */
        BARGES,
        /** The mapping says that one is inside while it still waits. */
        TOO_EARLY,
        /** Who comes next is not the one who waits, but whoever comes first. */
        UNFAIR,
        /** Who is inside need not leave. */
        STAYS,
        /** The lock is held at the start. */
        HELD
    }

    private final Slip slip;
    final Label idle = label("idle");
    final Label draw = label("draw");
    final Label waits = label("waits");
    final Label inside = label("inside");
    final Numbered proc = numbered("proc", 0, 1, this::proc);
    final Array<Num, Int> tickets = proc.each("ticket", range(0, 1), 0);
    final Int next = integer("next", 0, 1, 0).comment("the next ticket");
    final Int served = integer("served", 0, 1, 0).comment("who has it goes in");
    final Bool busy;

    Tickets(Slip slip) {
        super("Two that take turns.");
        this.slip = slip;
        this.busy = bool("busy", slip == Slip.HELD);
    }

    void proc() {
        Int ticket = tickets.of(proc.self());
        loop(() -> {
            step(idle).mayBlockForever();
            step(draw, ticket.set(next), next.set(Num.of(1).minus(next)));
            if (slip == Slip.BARGES) {
                step(waits, busy.set(true));
            } else if (slip == Slip.UNFAIR) {
                step(waits, await(not(busy)), busy.set(true));
            } else {
                step(waits, await(served.is(ticket).and(not(busy))), busy.set(true));
            }
            if (slip == Slip.STAYS) {
                step(inside, leave()).mayBlockForever();
            } else {
                step(inside, leave());
            }
        });
    }

    private Op leave() {
        return together(busy.set(false), served.set(Num.of(1).minus(served)));
    }

    @Override
    protected void properties() {
        Turns turns = new Turns();
        refines(
                "IsALock",
                turns,
                "it does what a lock does that lets nobody wait for ever",
                map(turns.held, busy),
                mapPlaces(
                        turns.proc,
                        proc,
                        p -> standsAt(turns.idle)
                                .when(proc.at(p, idle))
                                .standsAt(turns.release)
                                .when(slip == Slip.TOO_EARLY ? proc.at(p, waits, inside) : proc.at(p, inside))
                                .otherwise(turns.acquire)));
    }

    /** A lock that lets nobody wait for ever. */
    static final class Turns extends ProtocolSource {
        final Label idle = label("idle");
        final Label acquire = label("acquire");
        final Label release = label("release");
        final Numbered proc = numbered("proc", 0, 1, this::proc);
        final Bool held = bool("held", false);

        Turns() {
            super("An abstract lock.");
        }

        void proc() {
            loop(() -> {
                step(idle).mayBlockForever();
                step(acquire, await(not(held)), held.set(true)).stronglyFair();
                step(release, held.set(false));
            });
        }

        @Override
        protected void properties() {
            never("Two", proc.count(release).gt(1), "one has it at a time");
        }
    }
}
