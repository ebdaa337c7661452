package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/** Expressions that have a value, each with its TLA+ text in full parentheses. */
final class RandomExpressions {
    /** The state that they are over; its variables by name, with their values. */
    static final Map<String, String> STATE = Map.of(
            "n", "2",
            "s", "{-1, 0, 2}",
            "q", "<<3, 1, 3>>",
            "f", "[k \\in 0..2 |-> k * k]",
            "r", "[x |-> 4, y |-> -1]");

    private static final int DEEPEST = 3;

    private final Random random;
    /** The names that stand for a number where the expression stands that is being made. */
    private final List<BoundVariable> bound = new ArrayList<>();

    RandomExpressions(long seed) {
        random = new Random(seed);
    }

    /** An expression and its text. */
    record Made(Expression expression, String text) {}

    Made any() {
        return switch (random.nextInt(6)) {
            case 0 -> number(0);
            case 1 -> truth(0);
            case 2 -> set(0);
            case 3 -> sequence(0);
            case 4 -> function(0);
            default -> fields(0);
        };
    }

    private Made number(int depth) {
        if (depth >= DEEPEST) {
            return leaf();
        }
        int deeper = depth + 1;
        return switch (random.nextInt(15)) {
            case 11 -> call(BuiltIn.SUM, function(deeper));
            case 12 -> call(BuiltIn.LEAST, binary(BinaryOperator.UNION, set(deeper), read("s")));
            case 13 -> call(BuiltIn.GREATEST, binary(BinaryOperator.UNION, set(deeper), read("s")));
            case 0 -> binary(BinaryOperator.PLUS, number(deeper), number(deeper));
            case 1 -> binary(BinaryOperator.MINUS, number(deeper), number(deeper));
            case 2 -> binary(BinaryOperator.TIMES, number(deeper), literal(random.nextInt(7) - 3));
            case 3 -> binary(BinaryOperator.DIVIDE, number(deeper), literal(random.nextBoolean() ? 2 : -3));
            case 4 -> binary(BinaryOperator.MODULO, number(deeper), literal(1 + random.nextInt(4)));
            case 5 -> call(BuiltIn.LEN, sequence(deeper));
            case 6 -> call(BuiltIn.CARDINALITY, set(deeper));
            case 7 -> call(BuiltIn.HEAD, call(BuiltIn.APPEND, sequence(deeper), number(deeper)));
            case 8 -> element(function(deeper), binary(BinaryOperator.MODULO, number(deeper), literal(3)));
            case 9 -> field(fields(deeper));
            case 10 -> choice(truth(deeper), number(deeper), number(deeper));
            default -> leaf();
        };
    }

    private Made leaf() {
        if (!bound.isEmpty() && random.nextBoolean()) {
            BoundVariable variable = bound.get(random.nextInt(bound.size()));
            return new Made(new Expression.Bound(variable), variable.name());
        }
        return random.nextBoolean() ? read("n") : literal(random.nextInt(9) - 4);
    }

    private Made truth(int depth) {
        if (depth >= DEEPEST) {
            return binary(BinaryOperator.LESS, leaf(), leaf());
        }
        int deeper = depth + 1;
        return switch (random.nextInt(9)) {
            case 0 -> not(truth(deeper));
            case 1 -> junction(true, truth(deeper), truth(deeper));
            case 2 -> junction(false, truth(deeper), truth(deeper));
            case 3 -> implies(truth(deeper), truth(deeper));
            case 4 -> binary(comparison(), number(deeper), number(deeper));
            case 5 ->
                binary(random.nextBoolean() ? BinaryOperator.IN : BinaryOperator.NOT_IN, number(deeper), set(deeper));
            case 6 -> binary(BinaryOperator.SUBSET_OF, set(deeper), set(deeper));
            case 7 -> quantified(deeper);
            default -> binary(BinaryOperator.EQUAL, sequence(deeper), sequence(deeper));
        };
    }

    private BinaryOperator comparison() {
        List<BinaryOperator> comparisons = List.of(
                BinaryOperator.EQUAL,
                BinaryOperator.NOT_EQUAL,
                BinaryOperator.LESS,
                BinaryOperator.LESS_OR_EQUAL,
                BinaryOperator.GREATER,
                BinaryOperator.GREATER_OR_EQUAL);
        return comparisons.get(random.nextInt(comparisons.size()));
    }

    private Made set(int depth) {
        if (depth >= DEEPEST) {
            return read("s");
        }
        int deeper = depth + 1;
        return switch (random.nextInt(9)) {
            case 7, 8 -> image(deeper);
            case 0 -> binary(BinaryOperator.UNION, set(deeper), set(deeper));
            case 1 -> binary(BinaryOperator.INTERSECTION, set(deeper), set(deeper));
            case 2 -> binary(BinaryOperator.DIFFERENCE, set(deeper), set(deeper));
            case 3 -> range();
            case 4 -> filter(deeper);
            case 5 -> new Made(new Expression.SetLiteral(List.of()), "{}");
            default -> {
                Made one = number(deeper);
                Made other = number(deeper);
                yield new Made(
                        new Expression.SetLiteral(List.of(one.expression(), other.expression())),
                        "{" + one.text() + ", " + other.text() + "}");
            }
        };
    }

    private Made range() {
        return binary(BinaryOperator.RANGE, literal(random.nextInt(4) - 2), literal(random.nextInt(4)));
    }

    private Made sequence(int depth) {
        if (depth >= DEEPEST) {
            return random.nextBoolean() ? read("q") : new Made(new Expression.TupleLiteral(List.of()), "<<>>");
        }
        int deeper = depth + 1;
        return switch (random.nextInt(6)) {
            case 0 -> call(BuiltIn.APPEND, sequence(deeper), number(deeper));
            case 1 -> call(BuiltIn.TAIL, call(BuiltIn.APPEND, sequence(deeper), number(deeper)));
            case 2 -> binary(BinaryOperator.CONCATENATION, sequence(deeper), sequence(deeper));
            case 3 -> call(BuiltIn.SUB_SEQ, read("q"), literal(1 + random.nextInt(3)), literal(random.nextInt(4)));
            case 4 -> described("1 .. 3", BinaryOperator.RANGE, literal(1), literal(3), deeper);
            default -> {
                Made one = number(deeper);
                yield new Made(new Expression.TupleLiteral(List.of(one.expression())), "<<" + one.text() + ">>");
            }
        };
    }

    private Made function(int depth) {
        if (depth >= DEEPEST) {
            return read("f");
        }
        int deeper = depth + 1;
        if (random.nextBoolean()) {
            return described("0 .. 2", BinaryOperator.RANGE, literal(0), literal(2), deeper);
        }
        Made old = function(deeper);
        Made key = number(deeper);
        Made value = number(deeper);
        return new Made(
                new Expression.ElementUpdate(old.expression(), key.expression(), value.expression()),
                "[" + old.text() + " EXCEPT ![" + key.text() + "] = " + value.text() + "]");
    }

    private Made described(String keys, BinaryOperator operator, Made low, Made high, int depth) {
        BoundVariable variable = new BoundVariable("k" + bound.size(), SourceLocation.NONE);
        bound.add(variable);
        Made value = number(depth);
        bound.remove(variable);
        return new Made(
                new Expression.FunctionLiteral(
                        variable,
                        new Expression.Binary(operator, low.expression(), high.expression()),
                        value.expression()),
                "[" + variable.name() + " \\in " + keys + " |-> " + value.text() + "]");
    }

    private Made quantified(int depth) {
        Quantifier quantifier = random.nextBoolean() ? Quantifier.FOR_ALL : Quantifier.EXISTS;
        Made set = set(depth);
        BoundVariable variable = new BoundVariable("x" + bound.size(), SourceLocation.NONE);
        bound.add(variable);
        Made condition = truth(depth);
        bound.remove(variable);
        return new Made(
                new Expression.Quantified(quantifier, variable, set.expression(), condition.expression()),
                "(" + quantifier.text() + " " + variable.name() + " \\in " + set.text() + " : " + condition.text()
                        + ")");
    }

    private Made filter(int depth) {
        Made set = set(depth);
        BoundVariable variable = new BoundVariable("y" + bound.size(), SourceLocation.NONE);
        bound.add(variable);
        Made condition = truth(depth);
        bound.remove(variable);
        return new Made(
                new Expression.SetFilter(variable, set.expression(), condition.expression()),
                "{" + variable.name() + " \\in " + set.text() + " : " + condition.text() + "}");
    }

    private Made image(int depth) {
        Made set = set(depth);
        BoundVariable variable = new BoundVariable("z" + bound.size(), SourceLocation.NONE);
        bound.add(variable);
        Made value = number(depth);
        bound.remove(variable);
        return new Made(
                new Expression.SetImage(variable, set.expression(), value.expression()),
                "{" + value.text() + " : " + variable.name() + " \\in " + set.text() + "}");
    }

    private Made fields(int depth) {
        if (depth >= DEEPEST) {
            return read("r");
        }
        int deeper = depth + 1;
        if (random.nextBoolean()) {
            Made x = number(deeper);
            Made y = number(deeper);
            return new Made(
                    new Expression.RecordLiteral(List.of(
                            new Expression.FieldValue("x", x.expression()),
                            new Expression.FieldValue("y", y.expression()))),
                    "[x |-> " + x.text() + ", y |-> " + y.text() + "]");
        }
        Made old = fields(deeper);
        Made value = number(deeper);
        return new Made(
                new Expression.FieldUpdate(old.expression(), "x", value.expression()),
                "[" + old.text() + " EXCEPT !.x = " + value.text() + "]");
    }

    private static Made field(Made fields) {
        return new Made(new Expression.FieldRead(fields.expression(), "y"), fields.text() + ".y");
    }

    private static Made element(Made function, Made key) {
        return new Made(
                new Expression.Element(function.expression(), key.expression()),
                function.text() + "[" + key.text() + "]");
    }

    private static Made choice(Made condition, Made then, Made otherwise) {
        return new Made(
                new Expression.IfThenElse(condition.expression(), then.expression(), otherwise.expression()),
                "(IF " + condition.text() + " THEN " + then.text() + " ELSE " + otherwise.text() + ")");
    }

    private static Made not(Made operand) {
        return new Made(new Expression.Not(operand.expression()), "(~" + operand.text() + ")");
    }

    private static Made implies(Made premise, Made conclusion) {
        return new Made(
                new Expression.Implies(premise.expression(), conclusion.expression()),
                "(" + premise.text() + " => " + conclusion.text() + ")");
    }

    private static Made junction(boolean conjunction, Made one, Made other) {
        List<Expression> operands = List.of(one.expression(), other.expression());
        return new Made(
                conjunction ? new Expression.And(operands) : new Expression.Or(operands),
                "(" + one.text() + (conjunction ? " /\\ " : " \\/ ") + other.text() + ")");
    }

    private static Made binary(BinaryOperator operator, Made left, Made right) {
        return new Made(
                new Expression.Binary(operator, left.expression(), right.expression()),
                "(" + left.text() + " " + operator.text() + " " + right.text() + ")");
    }

    private static Made call(BuiltIn function, Made... arguments) {
        List<Expression> expressions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Made argument : arguments) {
            expressions.add(argument.expression());
            texts.add(argument.text());
        }
        return new Made(
                new Expression.Call(function, expressions), function.text() + "(" + String.join(", ", texts) + ")");
    }

    private static Made literal(int value) {
        return new Made(new Expression.IntegerLiteral(value), "(" + value + ")");
    }

    private static Made read(String name) {
        return new Made(
                new Expression.Read(new Variable(name, new Type.BooleanType(), "test", SourceLocation.NONE)), name);
    }
}
