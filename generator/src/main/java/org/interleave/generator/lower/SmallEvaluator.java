package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.StructDefinition;

/**
 * The value of an expression where that of each variable is given, in the values of {@link SmallValues}. An expression
 * that has no value, or of which nothing is known, is {@link SmallValues.Unknown}.
 */
final class SmallEvaluator {
    /** How many elements a range may have at most. */
    private static final int MOST = 1000;

    private final SmallValues values;
    /** What is given: variables read, bound variables and {@code self}, each by its expression. */
    private final Map<Expression, Object> given;

    SmallEvaluator(SmallValues values, Map<Expression, Object> given) {
        this.values = values;
        this.given = given;
    }

    boolean holds(Expression condition) {
        return (Boolean) value(condition);
    }

    private Object value(Expression expression) {
        Object known = given.get(expression);
        if (known != null) {
            return known;
        }
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return literal.text();
        }
        if (expression instanceof Expression.SetLiteral set) {
            return new HashSet<>(all(set.elements()));
        }
        if (expression instanceof Expression.TupleLiteral tuple) {
            return all(tuple.elements());
        }
        if (expression instanceof Expression.AllValues all) {
            return new LinkedHashSet<>(values.of(all.type()));
        }
        if (expression instanceof Expression.Not not) {
            return !holds(not.operand());
        }
        if (expression instanceof Expression.And and) {
            return and.operands().stream().allMatch(this::holds);
        }
        if (expression instanceof Expression.Or or) {
            return or.operands().stream().anyMatch(this::holds);
        }
        if (expression instanceof Expression.Implies implies) {
            return !holds(implies.premise()) || holds(implies.conclusion());
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return value(holds(choice.condition()) ? choice.then() : choice.otherwise());
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        return compound(expression);
    }

    private Object compound(Expression expression) {
        if (expression instanceof Expression.FieldRead read) {
            return element(map(value(read.struct())), read.field());
        }
        if (expression instanceof Expression.FieldUpdate update) {
            Map<Object, Object> changed = new HashMap<>(map(value(update.struct())));
            changed.put(update.field(), value(update.value()));
            return changed;
        }
        if (expression instanceof Expression.FirstStruct first) {
            Map<Object, Object> fields = new HashMap<>();
            for (StructDefinition.Field field : first.struct().fields()) {
                fields.put(field.name(), value(field.initial()));
            }
            return fields;
        }
        if (expression instanceof Expression.Apply apply) {
            return value(Expressions.inlined(apply));
        }
        if (expression instanceof Expression.Let let) {
            return value(Expressions.inlined(let));
        }
        if (expression instanceof Expression.Quantified quantified) {
            return quantified(quantified);
        }
        if (expression instanceof Expression.Element element) {
            Object function = value(element.function());
            Object key = value(element.key());
            if (function instanceof List<?> sequence) {
                int index = (Integer) key;
                if (index < 1 || index > sequence.size()) {
                    throw new SmallValues.Unknown();
                }
                return sequence.get(index - 1);
            }
            return element(map(function), key);
        }
        if (expression instanceof Expression.ElementUpdate update
                && value(update.function()) instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new HashMap<>(map);
            Object key = value(update.key());
            if (!changed.containsKey(key)) {
                throw new SmallValues.Unknown();
            }
            changed.put(key, value(update.value()));
            return changed;
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        throw new SmallValues.Unknown();
    }

    /** Nobody knows in which order the elements are asked: where one has no value, there may be none at all. */
    private boolean quantified(Expression.Quantified quantified) {
        boolean all = true;
        boolean any = false;
        for (Object element : elements(quantified.set())) {
            boolean holds =
                    with(new Expression.Bound(quantified.variable()), element).holds(quantified.condition());
            all &= holds;
            any |= holds;
        }
        return quantified.quantifier() == Quantifier.FOR_ALL ? all : any;
    }

    private Object call(Expression.Call call) {
        Object first = value(call.arguments().get(0));
        if (first instanceof Set<?> set && call.function() == BuiltIn.CARDINALITY) {
            return set.size();
        }
        if (!(first instanceof List<?>)) {
            throw new SmallValues.Unknown();
        }
        List<?> sequence = (List<?>) first;
        return switch (call.function()) {
            case LEN -> sequence.size();
            case HEAD -> notEmpty(sequence).get(0);
            case TAIL -> notEmpty(sequence).subList(1, sequence.size());
            case APPEND -> {
                List<Object> longer = new ArrayList<>(sequence);
                longer.add(value(call.arguments().get(1)));
                yield longer;
            }
            default -> throw new SmallValues.Unknown();
        };
    }

    private static List<?> notEmpty(List<?> sequence) {
        if (sequence.isEmpty()) {
            throw new SmallValues.Unknown();
        }
        return sequence;
    }

    private Object binary(Expression.Binary binary) {
        Object left = value(binary.left());
        Object right = value(binary.right());
        return switch (binary.operator()) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            case IN -> ((Collection<?>) right).contains(left);
            case NOT_IN -> !((Collection<?>) right).contains(left);
            case SUBSET_OF -> ((Collection<?>) right).containsAll((Collection<?>) left);
            case UNION -> {
                Set<Object> union = new HashSet<>((Set<?>) left);
                union.addAll((Set<?>) right);
                yield union;
            }
            case DIFFERENCE -> {
                Set<Object> difference = new HashSet<>((Set<?>) left);
                difference.removeAll((Set<?>) right);
                yield difference;
            }
            case INTERSECTION -> {
                Set<Object> common = new HashSet<>((Set<?>) left);
                common.retainAll((Set<?>) right);
                yield common;
            }
            default -> numbers(binary.operator(), (Integer) left, (Integer) right);
        };
    }

    private static Object numbers(BinaryOperator operator, int left, int right) {
        return switch (operator) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case PLUS -> Math.addExact(left, right);
            case MINUS -> Math.subtractExact(left, right);
            case TIMES -> Math.multiplyExact(left, right);
            case DIVIDE -> Math.floorDiv(left, positive(right));
            case MODULO -> Math.floorMod(left, positive(right));
            case RANGE -> range(left, right);
            default -> throw new SmallValues.Unknown();
        };
    }

    private static int positive(int divisor) {
        if (divisor <= 0) {
            throw new SmallValues.Unknown();
        }
        return divisor;
    }

    private static Set<Object> range(int low, int high) {
        if ((long) high - low > MOST) {
            throw new SmallValues.Unknown();
        }
        Set<Object> range = new LinkedHashSet<>();
        for (int i = low; i <= high; i++) {
            range.add(i);
        }
        return range;
    }

    private SmallEvaluator with(Expression name, Object value) {
        Map<Expression, Object> more = new HashMap<>(given);
        more.put(name, value);
        return new SmallEvaluator(values, more);
    }

    private Collection<?> elements(Expression set) {
        return (Collection<?>) value(set);
    }

    private List<Object> all(List<Expression> expressions) {
        List<Object> all = new ArrayList<>();
        expressions.forEach(expression -> all.add(value(expression)));
        return all;
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new SmallValues.Unknown();
    }

    private static Object element(Map<?, ?> map, Object key) {
        Object element = map.get(key);
        if (element == null) {
            throw new SmallValues.Unknown();
        }
        return element;
    }
}
