package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.Simplifier;

/**
 * Prints the new values of an action as conjuncts. What several of them ask first is asked once: one IF with the new
 * values of each side.
 */
final class AssignmentPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final DestinationPrinter destinations;

    AssignmentPrinter(ExpressionPrinter printer, Layout layout, DestinationPrinter destinations) {
        this.printer = printer;
        this.layout = layout;
        this.destinations = destinations;
    }

    /** Something that has a new value: a variable, or the place of the process. */
    private sealed interface Assigned {
        /** What the new value depends on first. */
        Optional<Expression> condition();

        /** The same where that holds or does not. */
        Assigned side(boolean holds);

        /** The variable, where it keeps its value. */
        Optional<String> kept();
    }

    private record Value(Variable variable, Expression value) implements Assigned {
        @Override
        public Optional<Expression> condition() {
            return value instanceof Expression.IfThenElse choice ? Optional.of(choice.condition()) : Optional.empty();
        }

        @Override
        public Assigned side(boolean holds) {
            Expression.IfThenElse choice = (Expression.IfThenElse) value;
            return new Value(variable, holds ? choice.then() : choice.otherwise());
        }

        @Override
        public Optional<String> kept() {
            return value.equals(new Expression.Read(variable)) ? Optional.of(variable.name()) : Optional.empty();
        }
    }

    /** Where the process stands next, with what stands before and behind it: {@code [proc EXCEPT ![self]}. */
    private record Place(String head, Destination destination, String end) implements Assigned {
        @Override
        public Optional<Expression> condition() {
            return destination instanceof Destination.Split split ? Optional.of(split.condition()) : Optional.empty();
        }

        @Override
        public Assigned side(boolean holds) {
            Destination.Split split = (Destination.Split) destination;
            return new Place(head, holds ? split.whenTrue() : split.whenFalse(), end);
        }

        @Override
        public Optional<String> kept() {
            return Optional.empty();
        }
    }

    /**
     * The new values of an action that are printed: without those of which a guard says that they are the old ones.
     *
     * @param action the action
     * @return the new values, in the order of the source
     */
    static List<Map.Entry<Variable, Expression>> changes(Action action) {
        return action.updates().entrySet().stream()
                .filter(update -> !isOld(new Expression.Read(update.getKey()), update.getValue(), action.guards()))
                .toList();
    }

    /** Whether guards say that something has a value already. */
    private static boolean isOld(Expression old, Expression value, List<Expression> guards) {
        if (value instanceof Expression.ElementUpdate update
                && update.function().equals(old)) {
            return isOld(new Expression.Element(old, update.key()), update.value(), guards);
        }
        if (value instanceof Expression.FieldUpdate update && update.struct().equals(old)) {
            return isOld(new Expression.FieldRead(old, update.field()), update.value(), guards);
        }
        if (value instanceof Expression.BooleanLiteral literal) {
            return guards.contains(literal.value() ? old : new Expression.Not(old));
        }
        return guards.contains(new Expression.Binary(BinaryOperator.EQUAL, old, value));
    }

    /**
     * Prints guards and new values.
     *
     * @param guards what is left to ask
     * @param action the action
     * @param head what stands before the place, up to the equals sign; empty for a process that never moves
     * @param end what stands behind the place
     * @param column where the lines begin, from 0
     */
    List<String> print(List<Expression> guards, Action action, Optional<String> head, String end, int column) {
        List<Assigned> all = new ArrayList<>(changes(action).stream()
                .map(update -> new Value(update.getKey(), update.getValue()))
                .toList());
        head.ifPresent(place -> all.add(new Place(place, action.destination(), end)));
        List<List<String>> blocks = conjuncts(guards, all, column + 3);
        return blocks.size() == 1 && !action.choices().isEmpty() ? blocks.get(0) : bullets(blocks);
    }

    private static List<String> bullets(List<List<String>> conjuncts) {
        List<String> lines = new ArrayList<>();
        conjuncts.forEach(conjunct -> lines.addAll(Layout.hang("/\\ ", conjunct)));
        return lines;
    }

    /** One block each, for a column behind its bullet. */
    private List<List<String>> conjuncts(List<Expression> guards, List<Assigned> all, int column) {
        Optional<Expression> shared = shared(all);
        int asked = shared.map(condition -> firstOf(guards, condition)).orElse(guards.size());
        List<List<String>> blocks = new ArrayList<>();
        for (Expression guard : guards.subList(0, asked)) {
            blocks.add(layout.block(printer.resolve(guard), column));
        }
        boolean done = false;
        for (Assigned one : all) {
            if (shared.isEmpty() || !asks(one, shared.orElseThrow())) {
                blocks.add(one(one, column));
            } else if (!done) {
                done = true;
                List<Assigned> together = all.stream()
                        .filter(other -> asks(other, shared.orElseThrow()))
                        .toList();
                blocks.add(choice(shared.orElseThrow(), guards.subList(asked, guards.size()), together, column));
            }
        }
        return blocks;
    }

    /** The first condition on which several new values depend. */
    private static Optional<Expression> shared(List<Assigned> all) {
        return all.stream()
                .flatMap(one -> one.condition().stream())
                .filter(condition ->
                        all.stream().filter(other -> asks(other, condition)).count() > 1)
                .findFirst();
    }

    private static boolean asks(Assigned one, Expression condition) {
        return one.condition()
                .filter(other -> other.equals(condition) || other.equals(Simplifier.negate(condition)))
                .isPresent();
    }

    /** From where on all guards are about one side of a condition only. */
    private static int firstOf(List<Expression> guards, Expression condition) {
        int first = guards.size();
        while (first > 0
                && guards.get(first - 1) instanceof Expression.Implies implies
                && (implies.premise().equals(condition) || implies.premise().equals(Simplifier.negate(condition)))) {
            first--;
        }
        return first;
    }

    private List<String> choice(Expression condition, List<Expression> guards, List<Assigned> all, int column) {
        List<String> lines = new ArrayList<>(Layout.hang("IF ", layout.block(printer.resolve(condition), column + 3)));
        lines.addAll(Layout.hang("  THEN ", side(condition, true, guards, all, column + 7)));
        lines.addAll(Layout.hang("  ELSE ", side(condition, false, guards, all, column + 7)));
        return lines;
    }

    private List<String> side(
            Expression condition, boolean holds, List<Expression> guards, List<Assigned> all, int column) {
        Expression known = holds ? condition : Simplifier.negate(condition);
        List<Expression> its = guards.stream()
                .map(Expression.Implies.class::cast)
                .filter(guard -> guard.premise().equals(known))
                .map(Expression.Implies::conclusion)
                .toList();
        List<Assigned> sides = all.stream()
                .map(one -> one.side(one.condition().orElseThrow().equals(condition) == holds))
                .toList();
        List<String> kept = sides.stream().flatMap(one -> one.kept().stream()).toList();
        List<List<String>> blocks = conjuncts(
                its, sides.stream().filter(one -> one.kept().isEmpty()).toList(), column + 3);
        if (!kept.isEmpty()) {
            blocks.add(
                    kept.size() == 1
                            ? List.of("UNCHANGED " + kept.get(0))
                            : Layout.fill("UNCHANGED <<", kept, ">>", 2, column + 3));
        }
        return blocks.size() == 1 ? blocks.get(0) : bullets(blocks);
    }

    private List<String> one(Assigned assigned, int column) {
        if (assigned instanceof Place place) {
            return destinations.assignment(place.head(), place.destination(), place.end(), column);
        }
        Value value = (Value) assigned;
        return assignment(value.variable(), value.value(), column);
    }

    private List<String> assignment(Variable variable, Expression value, int column) {
        Expression resolved = printer.resolve(value);
        String line = variable.name() + "' = " + printer.assigned(resolved);
        if (column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(variable.name() + "' =");
        if (ExpressionPrinter.bindsInAssignment(resolved)) {
            lines.addAll(Layout.hang("  ", layout.block(resolved, column + 2)));
        } else {
            lines.addAll(Layout.hang("  ", layout.parenthesised(resolved, column + 2, 0)));
        }
        return lines;
    }
}
