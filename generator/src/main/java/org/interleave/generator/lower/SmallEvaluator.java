package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.StructDefinition;

/**
 * The value of an expression where that of each variable is given, in the values of {@link SmallValues}. An expression
 * that has no value, or of which nothing is known, is {@link SmallValues.Unknown}.
 */
final class SmallEvaluator {
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
        if (expression instanceof Expression.Quantified quantified) {
            boolean all = quantified.quantifier() == Quantifier.FOR_ALL;
            return all
                    ? elements(quantified.set()).stream()
                            .allMatch(one -> with(new Expression.Bound(quantified.variable()), one)
                                    .holds(quantified.condition()))
                    : elements(quantified.set()).stream()
                            .anyMatch(one -> with(new Expression.Bound(quantified.variable()), one)
                                    .holds(quantified.condition()));
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

    private Object call(Expression.Call call) {
        Object first = value(call.arguments().get(0));
        if (first instanceof Set<?> set) {
            return set.size();
        }
        List<?> sequence = (List<?>) first;
        switch (call.function()) {
            case LEN:
                return sequence.size();
            case HEAD:
                return notEmpty(sequence).get(0);
            case TAIL:
                return notEmpty(sequence).subList(1, sequence.size());
            case APPEND:
                List<Object> longer = new ArrayList<>(sequence);
                longer.add(value(call.arguments().get(1)));
                return longer;
            default:
                throw new SmallValues.Unknown();
        }
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
        switch (binary.operator()) {
            case EQUAL:
                return left.equals(right);
            case NOT_EQUAL:
                return !left.equals(right);
            case IN:
                return ((Collection<?>) right).contains(left);
            case NOT_IN:
                return !((Collection<?>) right).contains(left);
            case SUBSET_OF:
                return ((Collection<?>) right).containsAll((Collection<?>) left);
            case UNION:
                Set<Object> union = new HashSet<>((Set<?>) left);
                union.addAll((Set<?>) right);
                return union;
            case DIFFERENCE:
                Set<Object> difference = new HashSet<>((Set<?>) left);
                difference.removeAll((Set<?>) right);
                return difference;
            case INTERSECTION:
                Set<Object> common = new HashSet<>((Set<?>) left);
                common.retainAll((Set<?>) right);
                return common;
            default:
                return numbers(binary, (Integer) left, (Integer) right);
        }
    }

    private static Object numbers(Expression.Binary binary, int left, int right) {
        switch (binary.operator()) {
            case LESS:
                return left < right;
            case LESS_OR_EQUAL:
                return left <= right;
            case GREATER:
                return left > right;
            case GREATER_OR_EQUAL:
                return left >= right;
            case PLUS:
                return Math.addExact(left, right);
            case MINUS:
                return Math.subtractExact(left, right);
            case TIMES:
                return Math.multiplyExact(left, right);
            case DIVIDE:
            case MODULO:
                if (right <= 0) {
                    throw new SmallValues.Unknown();
                }
                return binary.operator() == org.interleave.dsl.tree.BinaryOperator.DIVIDE
                        ? Math.floorDiv(left, right)
                        : Math.floorMod(left, right);
            case RANGE:
                if ((long) right - left > 1000) {
                    throw new SmallValues.Unknown();
                }
                Set<Object> range = new LinkedHashSet<>();
                for (int i = left; i <= right; i++) {
                    range.add(i);
                }
                return range;
            default:
                throw new SmallValues.Unknown();
        }
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
