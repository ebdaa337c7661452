package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
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

    /**
     * All orders that a protocol may come to.
     *
     * @param lowered the protocol
     * @return the orders, in the order of the locks' declarations
     */
    public static List<LockOrder> of(LoweredProtocol lowered) {
        List<KernelObject> locks = lowered.protocol().objects().stream()
                .filter(object -> object.held().isPresent())
                .toList();
        List<LockOrder> orders = new ArrayList<>();
        for (KernelObject held : locks) {
            for (KernelObject acquired : locks) {
                if (!held.equals(acquired)) {
                    order(held, acquired, lowered).ifPresent(orders::add);
                }
            }
        }
        return orders;
    }

    private static Optional<LockOrder> order(KernelObject held, KernelObject acquired, LoweredProtocol lowered) {
        List<Taking> takings = new ArrayList<>();
        for (LoweredProcess process : lowered.processes()) {
            boolean takesBoth = process.flow().steps().stream().anyMatch(step -> acquires(process, step, held.name()));
            for (Place step : process.flow().steps()) {
                if (takesBoth && acquires(process, step, acquired.name())) {
                    Expression seen =
                            seen(process.flow().process(), step, held.held().orElseThrow());
                    takings.add(new Taking(process.name(), step, seen));
                }
            }
        }
        return takings.isEmpty() ? Optional.empty() : Optional.of(new LockOrder(held.name(), acquired.name(), takings));
    }

    /** {@return whether it happens in a state} */
    public Expression seen() {
        return new Expression.Or(takings.stream().map(Taking::seen).toList());
    }

    /** Whether who takes a step waits for a lock there. */
    private static boolean acquires(LoweredProcess process, Place step, String lock) {
        return acquires(process.flow().process().body(), step.info(), lock);
    }

    private static boolean acquires(List<Statement> statements, StepInfo step, String lock) {
        return statements.stream()
                .anyMatch(statement -> (info(statement).equals(Optional.of(step)) && acquires(statement, lock))
                        || acquires(statement.inside(), step, lock));
    }

    private static boolean acquires(Statement statement, String lock) {
        return operations(statement).stream()
                .anyMatch(operation -> operation instanceof Operation.Acquire acquire
                        && acquire.object().equals(lock));
    }

    private static Optional<StepInfo> info(Statement statement) {
        if (statement instanceof Statement.Step step) {
            return Optional.of(step.info());
        }
        if (statement instanceof Statement.Either either) {
            return Optional.of(either.info());
        }
        return statement instanceof Statement.Atomic atomic ? Optional.of(atomic.info()) : Optional.empty();
    }

    private static List<Operation> operations(Statement statement) {
        List<Operation> all = new ArrayList<>();
        if (statement instanceof Statement.Step step) {
            step.operations().forEach(operation -> addAll(operation, all));
        } else if (statement instanceof Statement.Either either) {
            either.ways().forEach(way -> way.operations().forEach(operation -> addAll(operation, all)));
        } else if (statement instanceof Statement.Also also) {
            also.operations().forEach(operation -> addAll(operation, all));
        } else if (statement instanceof Statement.Atomic atomic) {
            atomic.body().forEach(inside -> all.addAll(operations(inside)));
        }
        return all;
    }

    private static void addAll(Operation operation, List<Operation> all) {
        all.add(operation);
        if (operation instanceof Operation.When when) {
            when.operations().forEach(inside -> addAll(inside, all));
        }
    }

    /** That somebody stands before a step and holds a lock. */
    private static Expression seen(ProcessDeclaration process, Place step, Expression held) {
        boolean family = process.family().isPresent();
        BoundVariable self = new BoundVariable("self", process.location());
        Expression who = family ? new Expression.Bound(self) : new Expression.NameLiteral(process.name());
        Expression at = new Expression.At(
                process.name(),
                family ? Optional.of(who) : Optional.empty(),
                List.of(step.info().label()));
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
            Optional<List<LockOrder>> way = way(first.acquired(), first.held(), orders, new LinkedHashMap<>());
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
                .filter(order -> way(order.acquired(), order.held(), orders, new LinkedHashMap<>())
                        .isPresent())
                .toList();
    }

    /** The orders that lead from one lock to another. */
    private static Optional<List<LockOrder>> way(
            String from, String to, List<LockOrder> orders, Map<String, Boolean> been) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        if (been.putIfAbsent(from, true) != null) {
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
