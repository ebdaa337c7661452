package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LockOrder;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.Observation;

/**
 * The check that locks are taken in one order. Only orders that could be in a circle are looked for in the states, each
 * in a run of its own; if nothing else is asked for, all are, and the result draws them. The check is violated where
 * those that are seen make a circle, though nobody need wait for ever.
 */
final class LockOrders {
    /** Name of the check. */
    static final String NAME = "LockOrder";

    private LockOrders() {}

    /** The runs that find out which orders there are. */
    static Stream<Run> runs(Check check, boolean all) {
        List<LockOrder> orders = check.session().lowered().lockOrders();
        return (all ? orders : LockOrder.inCircles(orders))
                .stream().map(order -> Run.observation(check, question(order)));
    }

    private static Observation question(LockOrder order) {
        return new Observation(order.name(), Observation.Kind.LOCK_ORDER);
    }

    /** What comes of these runs. */
    static PropertyResult result(Check check, List<Done> runs) {
        List<LockOrder> orders = check.session().lowered().lockOrders();
        List<LockOrder> seen = new ArrayList<>();
        for (LockOrder order : orders) {
            Optional<Verdict> happens = run(order, runs).map(Done::verdict);
            if (happens.filter(verdict -> !verdict.isDecided()).isPresent()) {
                return Results.undecided(check, run(order, runs).orElseThrow());
            }
            if (happens.equals(Optional.of(Verdict.VIOLATED))) {
                seen.add(order);
            }
        }
        List<LockOrder> circle = LockOrder.circle(seen);
        if (circle.isEmpty()) {
            return Results.holding(check, runs, runs.size() == orders.size() ? drawn(seen, runs) : "");
        }
        // The order that closes the circle takes the longest to come to.
        Done shown = circle.stream()
                .map(order -> run(order, runs).orElseThrow())
                .reduce((one, other) -> length(other) > length(one) ? other : one)
                .orElseThrow();
        return Results.violated(check, shown, words(circle, runs));
    }

    private static Optional<Done> run(LockOrder order, List<Done> runs) {
        return runs.stream()
                .filter(one -> one.run().observation().equals(Optional.of(question(order))))
                .findFirst();
    }

    private static int length(Done done) {
        return done.trace().map(Trace::length).orElse(0);
    }

    /** {@code lock order a -> b -> a: b is taken by one at lock_b, X.java:12, who holds a; a is taken by ...}. */
    private static String words(List<LockOrder> circle, List<Done> runs) {
        String ring = circle.stream().map(LockOrder::held).collect(Collectors.joining(" -> ")) + " -> "
                + circle.get(0).held();
        return "lock order " + ring + "\n"
                + circle.stream()
                        .map(order -> side(order, run(order, runs).orElseThrow()))
                        .collect(Collectors.joining("\n"));
    }

    /** One order of a circle: who takes the one lock holding the other, and below that the C text of both steps. */
    private static String side(LockOrder order, Done done) {
        LockOrder.Taking taking = taking(order, done);
        String head = order.acquired() + " is taken by one who holds " + order.held() + " (" + taking + ")";
        LoweredProtocol lowered = done.run().session().lowered();
        return done.trace()
                .flatMap(trace -> both(lowered, trace, order, taking))
                .map(both -> head + "\n" + both)
                .orElse(head);
    }

    /** {@code one: mutex_lock(&a); (lock_a, X.java:11), then mutex_lock(&b); (lock_b, X.java:12)}. */
    private static Optional<String> both(
            LoweredProtocol lowered, Trace trace, LockOrder order, LockOrder.Taking taking) {
        Holdings holdings = new Holdings(lowered, trace);
        return lowered.protocol().objects().stream()
                .filter(object -> object.name().equals(order.held()))
                .flatMap(
                        held -> holders(trace, taking.process()).flatMap(actor -> holdings.taken(held, actor).stream()))
                .findFirst()
                .map(step -> step.process() + ": " + c(step.c()) + "(" + Holdings.place(step) + "), then "
                        + c(c(lowered, taking)) + "(" + taking.step() + ", "
                        + taking.step().info().location() + ")");
    }

    /** The members of a process that take steps. */
    private static Stream<Actor> holders(Trace trace, String process) {
        return trace.steps().stream()
                .map(TraceStep::actor)
                .filter(actor -> actor.process().equals(process))
                .distinct();
    }

    private static List<String> c(LoweredProtocol lowered, LockOrder.Taking taking) {
        return lowered.processes().stream()
                .filter(process -> process.name().equals(taking.process()))
                .flatMap(process -> process.actions().stream())
                .filter(action -> action.step().equals(taking.step()))
                .map(Action::c)
                .findFirst()
                .orElse(List.of());
    }

    private static String c(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(0).strip() + " ";
    }

    /** The orders as a small graph. */
    private static String drawn(List<LockOrder> seen, List<Done> runs) {
        return seen.isEmpty()
                ? "Nobody who holds a lock was seen to wait for another."
                : "Locks were seen to be taken in this order:\n"
                        + seen.stream()
                                .map(order -> order + "  ("
                                        + taking(order, run(order, runs).orElseThrow()) + ")")
                                .collect(Collectors.joining("\n"));
    }

    /** Who was seen to take locks in an order. */
    private static LockOrder.Taking taking(LockOrder order, Done done) {
        LoweredProtocol lowered = done.run().session().lowered();
        Optional<Evaluator> last =
                done.trace().map(trace -> new Evaluator(lowered, trace.last().values()));
        return order.takings().stream()
                .filter(taking ->
                        last.filter(state -> state.holds(taking.seen())).isPresent())
                .findFirst()
                .orElse(order.takings().get(0));
    }
}
