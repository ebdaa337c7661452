package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.Type;

/**
 * That somebody may wait for one lock while he holds another. Whether it happens is a question to the states; that the
 * orders which happen make no circle is what keeps tasks from waiting for each other in a ring. A trylock does not wait.
 * See Documentation/locking/lockdep-design.rst.
 *
 * @param held the lock that is held
 * @param acquired the lock that is waited for
 * @param takings who may do it, and where; at least one
 */
public record LockOrder(String held, String acquired, List<Taking> takings) {
    /**
     * Copies the takings.
     *
     * @param held kept as it is
     * @param acquired kept as it is
     * @param takings copied
     */
    public LockOrder {
        takings = List.copyOf(takings);
    }

    /**
     * A step that waits for a lock.
     *
     * @param process whose step it is
     * @param step the step
     * @param seen whether in a state somebody stands before the step who holds the other lock
     */
    public record Taking(String process, Place step, Expression seen) {
        @Override
        public String toString() {
            return process + " at " + step + ", " + step.info().location();
        }
    }

    /** A step with the locks that it waits for. */
    private record Acquisition(LoweredProcess process, Place step, Set<String> locks) {}

    /** All orders that a protocol may come to, in the order of the locks' declarations. */
    static List<LockOrder> of(Protocol protocol, List<LoweredProcess> processes) {
        List<KernelObject> locks = protocol.objects().stream()
                .filter(object -> object.held().isPresent())
                .toList();
        List<Acquisition> acquisitions = locks.size() < 2
                ? List.of()
                : processes.stream().flatMap(LockOrder::acquisitions).toList();
        List<LockOrder> orders = new ArrayList<>();
        for (KernelObject held : locks) {
            for (KernelObject acquired : locks) {
                if (!held.equals(acquired)) {
                    order(held, acquired, acquisitions).ifPresent(orders::add);
                }
            }
        }
        return orders;
    }

    private static Optional<LockOrder> order(KernelObject held, KernelObject acquired, List<Acquisition> acquisitions) {
        List<Taking> takings = acquisitions.stream()
                .filter(one -> one.locks().contains(acquired.name()))
                .filter(one -> acquisitions.stream()
                        .anyMatch(other -> other.process().equals(one.process())
                                && other.locks().contains(held.name())))
                .map(one -> new Taking(
                        one.process().name(),
                        one.step(),
                        seen(
                                one.process().flow().process(),
                                one.step(),
                                held.held().orElseThrow())))
                .toList();
        return takings.isEmpty() ? Optional.empty() : Optional.of(new LockOrder(held.name(), acquired.name(), takings));
    }

    private static Stream<Acquisition> acquisitions(LoweredProcess process) {
        Map<StepInfo, Set<String>> locks = new HashMap<>();
        collect(process.flow().process().body(), locks);
        return process.flow().steps().stream()
                .map(step -> new Acquisition(process, step, locks.getOrDefault(step.info(), Set.of())));
    }

    private static void collect(List<Statement> statements, Map<StepInfo, Set<String>> locks) {
        for (Statement statement : statements) {
            statement
                    .step()
                    .ifPresent(step ->
                            locks.put(step, acquired(operations(statement)).collect(Collectors.toSet())));
            collect(statement.inside(), locks);
        }
    }

    private static Stream<String> acquired(Stream<Operation> operations) {
        return operations.flatMap(operation -> operation instanceof Operation.When when
                ? acquired(when.operations().stream())
                : operation instanceof Operation.Acquire acquire ? Stream.of(acquire.object()) : Stream.empty());
    }

    /** What a step does, but for what a branch does: a trylock does not wait. */
    private static Stream<Operation> operations(Statement statement) {
        if (statement instanceof Statement.Step step) {
            return step.operations().stream();
        }
        if (statement instanceof Statement.Either either) {
            return either.ways().stream().flatMap(way -> way.operations().stream());
        }
        if (statement instanceof Statement.Also also) {
            return also.operations().stream();
        }
        return statement instanceof Statement.Atomic atomic
                ? atomic.body().stream().flatMap(LockOrder::operations)
                : Stream.empty();
    }

    /** {@return what it is called where only letters, digits and underscores can stand} */
    public String name() {
        return held + "_" + acquired;
    }

    /** {@return whether it happens in a state} */
    public Expression seen() {
        return new Expression.Or(takings.stream().map(Taking::seen).toList());
    }

    /**
     * The same, in other terms.
     *
     * @param change from a condition to the condition in other terms
     * @return the order
     */
    public LockOrder map(UnaryOperator<Expression> change) {
        return new LockOrder(
                held,
                acquired,
                takings.stream()
                        .map(taking -> new Taking(taking.process(), taking.step(), change.apply(taking.seen())))
                        .toList());
    }

    /** That somebody stands before a step and holds a lock. */
    private static Expression seen(ProcessDeclaration process, Place step, Expression held) {
        boolean family = process.family().isPresent();
        BoundVariable self = new BoundVariable("self", process.location());
        Expression who = family ? new Expression.Bound(self) : new Expression.NameLiteral(process.name());
        Expression at =
                new Expression.At(process.name(), family ? Optional.of(who) : Optional.empty(), List.of(step.label()));
        Expression both = new Expression.And(List.of(at, Execution.as(who, held)));
        return family
                ? new Expression.Quantified(
                        Quantifier.EXISTS, self, new Expression.AllValues(new Type.MemberType(process.name())), both)
                : both;
    }

    /**
     * Finds a circle in some orders.
     *
     * @param orders the orders
     * @return the orders of one circle, each acquiring what the next one holds; none if there is no circle
     */
    public static List<LockOrder> circle(List<LockOrder> orders) {
        for (LockOrder first : orders) {
            Optional<List<LockOrder>> way = way(first.acquired(), first.held(), orders, new HashSet<>());
            if (way.isPresent()) {
                List<LockOrder> circle = new ArrayList<>(List.of(first));
                circle.addAll(way.orElseThrow());
                return circle;
            }
        }
        return List.of();
    }

    /**
     * Leaves out the orders that are in no circle.
     *
     * @param orders the orders
     * @return those that are in one
     */
    public static List<LockOrder> inCircles(List<LockOrder> orders) {
        return orders.stream()
                .filter(order -> way(order.acquired(), order.held(), orders, new HashSet<>())
                        .isPresent())
                .toList();
    }

    /** The orders that lead from one lock to another. */
    private static Optional<List<LockOrder>> way(String from, String to, List<LockOrder> orders, Set<String> been) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        if (!been.add(from)) {
            return Optional.empty();
        }
        for (LockOrder order : orders) {
            if (order.held().equals(from)) {
                Optional<List<LockOrder>> rest = way(order.acquired(), to, orders, been);
                if (rest.isPresent()) {
                    List<LockOrder> way = new ArrayList<>(List.of(order));
                    way.addAll(rest.orElseThrow());
                    return Optional.of(way);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return held + " -> " + acquired;
    }
}
