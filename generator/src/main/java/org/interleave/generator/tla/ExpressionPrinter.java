package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Names;
import org.interleave.generator.lower.Simplifier;

/** Prints expressions on one line, with the parentheses that TLA+ asks for and no others. */
public final class ExpressionPrinter {
    /** How tightly operators bind, from the loosest. TLA+ does not mix conjunction and disjunction. */
    private enum Binding {
        IMPLICATION,
        JUNCTION,
        NEGATION,
        RELATION,
        TERM,
        OPERAND
    }

    private static final String DONE = "Done";

    private final ControlFlow flow;

    /**
     * A printer.
     *
     * @param flow the control flow of the protocol, which says where its steps are
     */
    public ExpressionPrinter(ControlFlow flow) {
        this.flow = flow;
    }

    /**
     * Prints an expression on one line, as it stands alone.
     *
     * @param expression any expression
     * @return its TLA+ text
     */
    public String print(Expression expression) {
        return print(expression, Binding.IMPLICATION);
    }

    /** The expression on one line, as an operand of any operator. */
    String operand(Expression expression) {
        return print(expression, Binding.OPERAND);
    }

    /** The expression on one line, as an operand of a conjunction or disjunction. */
    String inJunction(Expression expression) {
        return print(expression, Binding.NEGATION);
    }

    /** The expression on one line, as the new value of a variable: behind a prime and an equals sign. */
    String assigned(Expression expression) {
        return bindsInAssignment(expression) ? print(expression) : "(" + print(expression) + ")";
    }

    /** Whether an expression can stand behind an equals sign without parentheses. */
    static boolean bindsInAssignment(Expression expression) {
        Binding binding = binding(expression);
        return expression instanceof Expression.IfThenElse
                || binding == Binding.NEGATION
                || binding.compareTo(Binding.RELATION) > 0;
    }

    /**
     * Says where processes stand in terms of their variables. To be done before an expression is printed.
     *
     * @param expression any expression
     * @return the same without {@link Expression.At} and its like
     */
    public Expression resolve(Expression expression) {
        Expression resolved = Expressions.mapParts(expression, this::resolve);
        if (resolved instanceof Expression.At at) {
            return stands(at.process(), places(at));
        }
        if (resolved instanceof Expression.Ended ended) {
            return stands(ended.process(), List.of(DONE));
        }
        if (resolved instanceof Expression.Waits waits) {
            return waits(waits.process());
        }
        return resolved instanceof Expression.Not ? Simplifier.simplify(resolved) : resolved;
    }

    /** That a process has not ended, and none of its actions can be taken. */
    private Expression waits(String process) {
        Expression enabled = new Expression.Parameter("ENABLED " + Names.camelCase(process));
        List<Expression> conditions = new ArrayList<>();
        if (flow.process(process).canEnd()) {
            conditions.add(Simplifier.negate(stands(process, List.of(DONE))));
        }
        conditions.add(new Expression.Not(enabled));
        return Simplifier.simplify(new Expression.And(conditions));
    }

    private List<String> places(Expression.At at) {
        Set<String> places = new LinkedHashSet<>();
        for (Label label : at.labels()) {
            for (Place place : flow.process(at.process()).placesOf().getOrDefault(label, List.of())) {
                places.add(place.name());
            }
        }
        return new ArrayList<>(places);
    }

    /** That a process stands at one of some places. */
    static Expression stands(String process, List<String> places) {
        Expression where = new Expression.Parameter(process);
        List<Expression> names = places.stream()
                .map(place -> (Expression) new Expression.NameLiteral(place))
                .toList();
        return names.size() == 1
                ? new Expression.Binary(BinaryOperator.EQUAL, where, names.get(0))
                : new Expression.Binary(BinaryOperator.IN, where, new Expression.SetLiteral(names));
    }

    private String print(Expression expression, Binding least) {
        Binding binding = binding(expression);
        String text = plain(expression);
        return binding.compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static Binding binding(Expression expression) {
        if (expression instanceof Expression.Implies || expression instanceof Expression.IfThenElse) {
            return Binding.IMPLICATION;
        }
        if (expression instanceof Expression.And || expression instanceof Expression.Or) {
            return Binding.JUNCTION;
        }
        if (expression instanceof Expression.Not) {
            return Binding.NEGATION;
        }
        if (expression instanceof Expression.Binary binary) {
            return binary.operator().isComparison() ? Binding.RELATION : Binding.TERM;
        }
        return Binding.OPERAND;
    }

    private String plain(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return "\"" + literal.text() + "\"";
        }
        if (expression instanceof Expression.SetLiteral set) {
            return "{" + list(set.elements()) + "}";
        }
        if (expression instanceof Expression.Read read) {
            return read.variable().name();
        }
        if (expression instanceof Expression.ConstantRead read) {
            return read.constant().name();
        }
        if (expression instanceof Expression.Parameter parameter) {
            return parameter.name();
        }
        if (expression instanceof Expression.Self) {
            return "self";
        }
        if (expression instanceof Expression.FirstStruct first) {
            return first.struct().initialName();
        }
        if (expression instanceof Expression.Reference reference) {
            return reference.definition().name();
        }
        if (expression instanceof Expression.Apply apply) {
            return apply.operator().name() + "(" + list(apply.arguments()) + ")";
        }
        if (expression instanceof Expression.FieldRead read) {
            return print(read.struct(), Binding.OPERAND) + "." + read.field();
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return fieldUpdate(update);
        }
        return compound(expression);
    }

    private String compound(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return "~" + print(not.operand(), Binding.OPERAND);
        }
        if (expression instanceof Expression.And and) {
            return junction(and.operands(), " /\\ ");
        }
        if (expression instanceof Expression.Or or) {
            return junction(or.operands(), " \\/ ");
        }
        if (expression instanceof Expression.Implies implies) {
            return print(implies.premise(), Binding.JUNCTION) + " => " + print(implies.conclusion(), Binding.JUNCTION);
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return "IF " + print(choice.condition()) + " THEN " + print(choice.then()) + " ELSE "
                    + print(choice.otherwise());
        }
        if (expression instanceof Expression.Binary binary) {
            Binding inside = binary.operator().isComparison() ? Binding.TERM : Binding.OPERAND;
            return print(binary.left(), inside) + " " + binary.operator().text() + " " + print(binary.right(), inside);
        }
        return resolved(expression);
    }

    private String resolved(Expression expression) {
        if (expression instanceof Expression.At
                || expression instanceof Expression.Ended
                || expression instanceof Expression.Waits) {
            return plain(resolve(expression));
        }
        throw new IllegalArgumentException("no text for " + expression);
    }

    /** Inside of EXCEPT the old value of the field is {@code @}. */
    private String fieldUpdate(Expression.FieldUpdate update) {
        Expression old = new Expression.FieldRead(update.struct(), update.field());
        Expression value = replace(update.value(), old, new Expression.Parameter("@"));
        return "[" + print(update.struct(), Binding.OPERAND) + " EXCEPT !." + update.field() + " = " + print(value)
                + "]";
    }

    private static Expression replace(Expression expression, Expression old, Expression by) {
        return expression.equals(old) ? by : Expressions.mapParts(expression, part -> replace(part, old, by));
    }

    private String junction(List<Expression> operands, String separator) {
        return operands.stream().map(this::inJunction).collect(Collectors.joining(separator));
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::print).collect(Collectors.joining(", "));
    }
}
