package org.interleave.dsl.tree;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks over expressions: the one place that knows the parts of each kind. */
public final class Expressions {
    private Expressions() {}

    /**
     * Rebuilds an expression with each of its parts changed.
     *
     * @param expression an expression
     * @param change applied to each direct part
     * @return the same kind of expression over the changed parts
     */
    public static Expression mapParts(Expression expression, UnaryOperator<Expression> change) {
        if (expression instanceof Expression.SetLiteral set) {
            return new Expression.SetLiteral(all(set.elements(), change));
        }
        if (expression instanceof Expression.Not not) {
            return new Expression.Not(change.apply(not.operand()));
        }
        if (expression instanceof Expression.And and) {
            return new Expression.And(all(and.operands(), change));
        }
        if (expression instanceof Expression.Or or) {
            return new Expression.Or(all(or.operands(), change));
        }
        if (expression instanceof Expression.Implies implies) {
            return new Expression.Implies(change.apply(implies.premise()), change.apply(implies.conclusion()));
        }
        if (expression instanceof Expression.Binary binary) {
            return new Expression.Binary(binary.operator(), change.apply(binary.left()), change.apply(binary.right()));
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return new Expression.IfThenElse(
                    change.apply(choice.condition()), change.apply(choice.then()), change.apply(choice.otherwise()));
        }
        if (expression instanceof Expression.FieldRead read) {
            return new Expression.FieldRead(change.apply(read.struct()), read.field());
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return new Expression.FieldUpdate(
                    change.apply(update.struct()), update.field(), change.apply(update.value()));
        }
        if (expression instanceof Expression.Apply apply) {
            return new Expression.Apply(apply.operator(), all(apply.arguments(), change));
        }
        return mapMore(expression, change);
    }

    private static Expression mapMore(Expression expression, UnaryOperator<Expression> change) {
        if (expression instanceof Expression.Quantified quantified) {
            return new Expression.Quantified(
                    quantified.quantifier(),
                    quantified.variable(),
                    change.apply(quantified.set()),
                    change.apply(quantified.condition()));
        }
        if (expression instanceof Expression.SetFilter filter) {
            return new Expression.SetFilter(
                    filter.variable(), change.apply(filter.set()), change.apply(filter.condition()));
        }
        if (expression instanceof Expression.SetImage image) {
            return new Expression.SetImage(image.variable(), change.apply(image.set()), change.apply(image.value()));
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return new Expression.FunctionLiteral(
                    function.variable(), change.apply(function.keys()), change.apply(function.value()));
        }
        if (expression instanceof Expression.Element element) {
            return new Expression.Element(change.apply(element.function()), change.apply(element.key()));
        }
        if (expression instanceof Expression.ElementUpdate update) {
            return new Expression.ElementUpdate(
                    change.apply(update.function()), change.apply(update.key()), change.apply(update.value()));
        }
        if (expression instanceof Expression.RecordLiteral literal) {
            return new Expression.RecordLiteral(literal.fields().stream()
                    .map(field -> new Expression.FieldValue(field.name(), change.apply(field.value())))
                    .toList());
        }
        if (expression instanceof Expression.TupleLiteral tuple) {
            return new Expression.TupleLiteral(all(tuple.elements(), change));
        }
        if (expression instanceof Expression.Call call) {
            return new Expression.Call(call.function(), all(call.arguments(), change));
        }
        if (expression instanceof Expression.IndexOf index) {
            return new Expression.IndexOf(index.family(), change.apply(index.member()));
        }
        if (expression instanceof Expression.Next next) {
            return new Expression.Next(change.apply(next.expression()));
        }
        if (expression instanceof Expression.At at) {
            return new Expression.At(at.process(), at.member().map(change), at.labels());
        }
        if (expression instanceof Expression.Ended ended) {
            return new Expression.Ended(ended.process(), ended.member().map(change));
        }
        if (expression instanceof Expression.Waits waits) {
            return new Expression.Waits(waits.process(), waits.member().map(change));
        }
        if (expression instanceof Expression.Let let) {
            return new Expression.Let(let.variable(), change.apply(let.value()), change.apply(let.body()));
        }
        if (expression instanceof Expression.Reference reference) {
            return new Expression.Reference(reference.definition(), all(reference.arguments(), change));
        }
        return expression;
    }

    /**
     * The direct parts of an expression. Those of a reference are its arguments: its definition is an expression of its
     * own.
     *
     * @param expression an expression
     * @return its parts, in order
     */
    public static List<Expression> parts(Expression expression) {
        Stream.Builder<Expression> parts = Stream.builder();
        mapParts(expression, part -> {
            parts.add(part);
            return part;
        });
        return parts.build().toList();
    }

    /**
     * An expression and all that it is made of, definitions it refers to included.
     *
     * @param expression an expression
     * @return every expression in it
     */
    public static Stream<Expression> everything(Expression expression) {
        Stream<Expression> inside = parts(expression).stream().flatMap(Expressions::everything);
        Stream<Expression> defined = expression instanceof Expression.Reference reference
                ? everything(reference.definition().condition())
                : Stream.empty();
        return Stream.concat(Stream.of(expression), Stream.concat(defined, inside));
    }

    /**
     * The variables that an expression reads.
     *
     * @param expression an expression
     * @return each variable, once for every time it is read
     */
    public static Stream<Variable> reads(Expression expression) {
        return everything(expression)
                .filter(Expression.Read.class::isInstance)
                .map(part -> ((Expression.Read) part).variable());
    }

    /**
     * The bound variables that an expression reads and does not bind.
     *
     * @param expression an expression
     * @return each variable, once for every time it is read
     */
    public static Stream<BoundVariable> free(Expression expression) {
        if (expression instanceof Expression.Bound bound) {
            return Stream.of(bound.variable());
        }
        Stream<BoundVariable> inside = parts(expression).stream().flatMap(Expressions::free);
        if (expression instanceof Expression.Quantified quantified) {
            return inside.filter(variable -> variable != quantified.variable());
        }
        if (expression instanceof Expression.SetFilter filter) {
            return inside.filter(variable -> variable != filter.variable());
        }
        if (expression instanceof Expression.SetImage image) {
            return inside.filter(variable -> variable != image.variable());
        }
        if (expression instanceof Expression.Let let) {
            return inside.filter(variable -> variable != let.variable());
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return inside.filter(variable -> variable != function.variable());
        }
        return inside;
    }

    /**
     * Puts a value in the place of whoever takes the step.
     *
     * @param expression an expression
     * @param who the value
     * @return the expression with the value for every {@link Expression.Self}
     */
    public static Expression as(Expression who, Expression expression) {
        return expression instanceof Expression.Self ? who : mapParts(expression, part -> as(who, part));
    }

    /**
     * Puts values in the place of variables.
     *
     * @param values the values of some variables; nothing is replaced in them
     * @param expression an expression
     * @return the expression with its value for each of these variables that it reads
     */
    public static Expression over(Map<Variable, Expression> values, Expression expression) {
        return expression instanceof Expression.Read read
                ? values.getOrDefault(read.variable(), read)
                : mapParts(expression, part -> over(values, part));
    }

    /**
     * What a condition says, as several.
     *
     * @param condition a condition
     * @return its operands if it is a conjunction, else itself
     */
    public static List<Expression> conjuncts(Expression condition) {
        return condition instanceof Expression.And and ? and.operands() : List.of(condition);
    }

    /**
     * Writes out what an operator stands for.
     *
     * @param apply an operator and its arguments
     * @return the operator's body with the arguments in the place of its parameters
     */
    public static Expression inlined(Expression.Apply apply) {
        return inlined(apply, apply.operator().body());
    }

    private static Expression inlined(Expression.Apply apply, Expression part) {
        return part instanceof Expression.Parameter parameter
                ? apply.arguments().get(apply.operator().parameters().indexOf(parameter.name()))
                : mapParts(part, inside -> inlined(apply, inside));
    }

    /**
     * Writes out what a definition stands for.
     *
     * @param reference a definition and its arguments
     * @return the definition's body with the arguments in the place of its parameters
     */
    public static Expression inlined(Expression.Reference reference) {
        Expression inlined = reference.definition().condition();
        for (int i = 0; i < reference.arguments().size(); i++) {
            BoundVariable parameter = reference.definition().parameters().get(i);
            inlined = replace(inlined, parameter, reference.arguments().get(i));
        }
        return inlined;
    }

    /**
     * Writes out a part that has a name.
     *
     * @param let an expression in which a part has a name
     * @return the expression without the name
     */
    public static Expression inlined(Expression.Let let) {
        return replace(let.body(), let.variable(), let.value());
    }

    /**
     * Puts an expression in the place of a bound variable.
     *
     * @param expression an expression
     * @param variable the bound variable, not bound in the expression itself
     * @param by what stands in its place
     * @return the expression without the variable
     */
    public static Expression replace(Expression expression, BoundVariable variable, Expression by) {
        return expression instanceof Expression.Bound bound && bound.variable() == variable
                ? by
                : mapParts(expression, part -> replace(part, variable, by));
    }

    private static List<Expression> all(List<Expression> parts, UnaryOperator<Expression> change) {
        return parts.stream().map(change).toList();
    }
}
