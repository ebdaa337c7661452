package org.interleave.generator.tla;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.lower.ModuleNames;

/** Gives bound variables names that are free: TLA+ lets no name hide another. */
final class BoundNames {
    private static final String SELF = "self";

    private final Set<String> taken = new HashSet<>();

    BoundNames(ModuleNames names) {
        taken.addAll(names.taken());
        taken.addAll(names.choices());
        // It is bound wherever nobody else takes the step.
        taken.remove(SELF);
    }

    /**
     * The expression with other names where they are needed. Those that it does not bind keep theirs.
     *
     * @param known names that are bound around it
     */
    Expression rename(Expression expression, Set<String> known) {
        Set<String> used = new HashSet<>(known);
        Expressions.free(expression).forEach(variable -> used.add(variable.name()));
        return rename(expression, new HashMap<>(), used);
    }

    /**
     * The variable itself, or another one with a name that is free.
     *
     * @param known names that are bound around it
     */
    BoundVariable named(BoundVariable variable, Set<String> known) {
        return taken.contains(variable.name()) || known.contains(variable.name())
                ? inner(variable, new HashMap<>(), known).variable()
                : variable;
    }

    private Expression rename(Expression expression, Map<BoundVariable, BoundVariable> scope, Set<String> used) {
        if (expression instanceof Expression.Bound bound) {
            return new Expression.Bound(scope.getOrDefault(bound.variable(), bound.variable()));
        }
        if (expression instanceof Expression.Quantified quantified) {
            Inner inner = inner(quantified.variable(), scope, used);
            return new Expression.Quantified(
                    quantified.quantifier(),
                    inner.variable(),
                    rename(quantified.set(), scope, used),
                    rename(quantified.condition(), inner.scope(), inner.used()));
        }
        if (expression instanceof Expression.SetFilter filter) {
            Inner inner = inner(filter.variable(), scope, used);
            return new Expression.SetFilter(
                    inner.variable(),
                    rename(filter.set(), scope, used),
                    rename(filter.condition(), inner.scope(), inner.used()));
        }
        if (expression instanceof Expression.Let let) {
            Inner inner = inner(let.variable(), scope, used);
            return new Expression.Let(
                    inner.variable(),
                    rename(let.value(), scope, inner.used()),
                    rename(let.body(), inner.scope(), inner.used()));
        }
        if (expression instanceof Expression.SetImage image) {
            Inner inner = inner(image.variable(), scope, used);
            return new Expression.SetImage(
                    inner.variable(),
                    rename(image.set(), scope, used),
                    rename(image.value(), inner.scope(), inner.used()));
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            Inner inner = inner(function.variable(), scope, used);
            return new Expression.FunctionLiteral(
                    inner.variable(),
                    rename(function.keys(), scope, used),
                    rename(function.value(), inner.scope(), inner.used()));
        }
        return Expressions.mapParts(expression, part -> rename(part, scope, used));
    }

    /** What is known inside of a binder. */
    private record Inner(BoundVariable variable, Map<BoundVariable, BoundVariable> scope, Set<String> used) {}

    private Inner inner(BoundVariable variable, Map<BoundVariable, BoundVariable> scope, Set<String> used) {
        String name = variable.name();
        for (int i = 2; taken.contains(name) || used.contains(name); i++) {
            name = next(variable.name(), name, i);
        }
        BoundVariable renamed = new BoundVariable(name, variable.location());
        Map<BoundVariable, BoundVariable> innerScope = new HashMap<>(scope);
        innerScope.put(variable, renamed);
        Set<String> innerUsed = new HashSet<>(used);
        innerUsed.add(name);
        return new Inner(renamed, innerScope, innerUsed);
    }

    /** The letters that follow, as people do; then numbers. */
    private static String next(String preferred, String last, int round) {
        boolean letter = last.length() == 1 && last.charAt(0) < 'z' && round <= 4;
        return letter ? String.valueOf((char) (last.charAt(0) + 1)) : preferred + round;
    }
}
