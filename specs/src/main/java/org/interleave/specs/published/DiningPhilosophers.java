package org.interleave.specs.published;

import java.util.function.Function;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.tree.Label;

/**
 * The dining philosophers of Chandy and Misra: {@code DiningPhilosophers/DiningPhilosophers.tla} of the TLA+ Examples.
 */
public final class DiningPhilosophers extends ProtocolSource {
    final NamedConstant NP = constant("NP", 5, "number of philosophers", "SomePhilosophers", 1);
    final Label eat = label();
    final Numbered philosopher = numbered("philosopher", Num.of(1), NP, this::philosopher);
    final Function<Num, Num> left = operator("Left", philosopher, philosopher, p -> ifElse(p.is(1), NP, p.minus(1)));
    final Function<Num, Num> right =
            operator("Right", philosopher, philosopher, p -> ifElse(p.is(NP), Num.of(1), p.plus(1)));
    final Array<Num, RecordVar<Fork>> forks = arrayBy(
                    "forks",
                    philosopher,
                    record(Fork.class, philosopher, bool()),
                    i -> new Fork(ifElse(i.is(2), Num.of(1), i), Cond.of(false)))
            .comment("the fork to the left of each");
    final Array<Num, Bool> hungry = philosopher.each("hungry", bool(), true);

    /** As many philosophers as the example's cfg has. */
    public DiningPhilosophers() {
        super("The dining philosophers, as Chandy and Misra solve it");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "DiningPhilosophers/DiningPhilosophers.tla in the TLA+ Examples");
    }

    void philosopher() {
        Num self = philosopher.self();
        Num next = right.apply(self);
        Cond holdsBoth = holds(self, self).and(holds(next, self));
        Cond bothClean = forks.of(self).get().clean().and(forks.of(next).get().clean());
        loop(() -> if_(
                        "loop",
                        all(hungry.of(self), holdsBoth, bothClean),
                        () -> step(
                                eat,
                                hungry.of(self).set(false),
                                forks.of(self).set(Fork::clean, false),
                                forks.of(next).set(Fork::clean, false)))
                .else_(() -> {
                    if_(holdsDirty(self, self), () -> also(forks.of(self).set(given(left.apply(self)))))
                            .else_(() -> if_(
                                    holdsDirty(next, self),
                                    () -> also(forks.of(next).set(given(right.apply(self))))));
                    if_(
                            not(hungry.of(self)),
                            () -> step("think", hungry.of(self).set(true)));
                })
                .spins());
    }

    private Cond holds(Num fork, Num who) {
        return forks.of(fork).get().holder().is(who);
    }

    private Cond holdsDirty(Num fork, Num who) {
        return holds(fork, who).and(not(forks.of(fork).get().clean()));
    }

    private static Fork given(Num neighbour) {
        return new Fork(neighbour, Cond.of(true));
    }

    @Override
    protected void properties() {
        never(
                "ExclusiveAccess",
                exists(philosopher, (Num p) -> philosopher.at(p, eat).and(philosopher.at(right.apply(p), eat))),
                "no neighbours eat with one fork at the same time");
        forEvery(
                philosopher, p -> infinitelyOften("NobodyStarves", not(hungry.of(p)), "everyone eats again and again"));
    }
}
