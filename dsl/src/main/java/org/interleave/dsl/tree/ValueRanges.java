package org.interleave.dsl.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of the values of expressions, whatever the state, in the steps of one process. */
public final class ValueRanges {
    private final Map<String, ProcessFamily> families = new HashMap<>();
    private final ProcessDeclaration process;
    /** What is known of bound variables, of an operator's parameters, and by the condition of a choice. */
    private final Map<Expression, Type> learned = new HashMap<>();

    /**
     * What is known before anything was learned.
     *
     * @param processes all processes
     * @param process whose steps the expressions belong to
     */
    public ValueRanges(List<ProcessDeclaration> processes, ProcessDeclaration process) {
        processes.forEach(known -> known.family().ifPresent(family -> families.put(known.name(), family)));
        this.process = process;
    }

    private ValueRanges(ValueRanges outer) {
        this.families.putAll(outer.families);
        this.process = outer.process;
        this.learned.putAll(outer.learned);
    }

    /**
     * Learns from which set a variable is.
     *
     * @param variable the variable
     * @param set the set
     */
    public void learn(BoundVariable variable, Expression set) {
        elements(set).ifPresent(type -> learned.put(new Expression.Bound(variable), type));
    }

    /**
     * Whether every value that an expression can have is one of a type.
     *
     * @param expression an expression of a step
     * @param type any type
     * @return whether that is certain
     */
    public boolean fits(Expression expression, Type type) {
        if (expression instanceof Expression.IfThenElse choice) {
            return where(choice.condition()).fits(choice.then(), type)
                    && whereNot(choice.condition()).fits(choice.otherwise(), type);
        }
        if (expression instanceof Expression.Let let) {
            return fits(Expressions.inlined(let), type);
        }
        if (expression instanceof Expression.TupleLiteral tuple && type instanceof Type.PairType pair) {
            return fits(tuple.elements().get(0), pair.first())
                    && fits(tuple.elements().get(1), pair.second());
        }
        if (expression instanceof Expression.Apply apply) {
            return inside(apply).fits(apply.operator().body(), type);
        }
        return of(expression).filter(known -> isWithin(known, type)).isPresent();
    }

    /** What is known in the body of an operator. */
    private ValueRanges inside(Expression.Apply apply) {
        ValueRanges inside = new ValueRanges(this);
        List<String> parameters = apply.operator().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Expression parameter = new Expression.Parameter(parameters.get(i));
            inside.learned.remove(parameter);
            of(apply.arguments().get(i)).ifPresent(type -> inside.learned.put(parameter, type));
        }
        return inside;
    }

    /** What is known where a number is another one. */
    private ValueRanges where(Expression condition) {
        ValueRanges narrowed = new ValueRanges(this);
        if (condition instanceof Expression.Binary binary && binary.operator() == BinaryOperator.EQUAL) {
            of(binary.right()).ifPresent(type -> narrowed.learned.put(binary.left(), type));
        }
        return narrowed;
    }

    /** What is known where a number is not the first or the last of its range. */
    private ValueRanges whereNot(Expression condition) {
        ValueRanges narrowed = new ValueRanges(this);
        if (condition instanceof Expression.Binary binary && binary.operator() == BinaryOperator.EQUAL) {
            Optional<Range> range = of(binary.left()).flatMap(this::range);
            Optional<Range> not = of(binary.right()).flatMap(this::range).filter(one -> one.low() == one.high());
            if (range.isPresent() && not.isPresent()) {
                Range all = range.orElseThrow();
                int end = not.orElseThrow().low();
                int low = all.low() == end ? all.low() + 1 : all.low();
                int high = all.high() == end ? all.high() - 1 : all.high();
                narrowed.learned.put(binary.left(), range(low, high));
            }
        }
        return narrowed;
    }

    /**
     * The type of an expression, or a larger one.
     *
     * @param expression an expression of a step
     * @return the type; empty where it is not known
     */
    public Optional<Type> of(Expression expression) {
        Type narrowed = learned.get(expression);
        if (narrowed != null) {
            return Optional.of(narrowed);
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return Optional.of(range(literal.value(), literal.value()));
        }
        if (expression instanceof Expression.ConstantRead read) {
            return Optional.of(range(read.constant().value(), read.constant().value()));
        }
        if (expression instanceof Expression.BooleanLiteral) {
            return Optional.of(new Type.BooleanType());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return Optional.of(names(literal.text()));
        }
        if (expression instanceof Expression.Read read) {
            return Optional.of(read.variable().type());
        }
        if (expression instanceof Expression.Self) {
            return Optional.of(
                    process.family().isPresent() ? new Type.MemberType(process.name()) : names(process.name()));
        }
        if (expression instanceof Expression.Apply apply) {
            return inside(apply).of(apply.operator().body());
        }
        if (expression instanceof Expression.ElementUpdate update) {
            return of(update.function()).filter(type -> hasPart(Types.element(type, update.key()), update.value()));
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return of(update.struct()).filter(type -> hasPart(Types.field(type, update.field()), update.value()));
        }
        return part(expression);
    }

    private Optional<Type> part(Expression expression) {
        if (expression instanceof Expression.IfThenElse choice) {
            Optional<Type> then = where(choice.condition()).of(choice.then());
            return then.filter(type -> whereNot(choice.condition()).fits(choice.otherwise(), type));
        }
        if (expression instanceof Expression.Let let) {
            return of(Expressions.inlined(let));
        }
        if (expression instanceof Expression.Element element) {
            return of(element.function()).flatMap(type -> Types.element(type, element.key()));
        }
        if (expression instanceof Expression.FieldRead read) {
            return of(read.struct()).flatMap(type -> Types.field(type, read.field()));
        }
        if (expression instanceof Expression.Call call && call.function() == BuiltIn.HEAD) {
            return of(call.arguments().get(0))
                    .flatMap(type -> type instanceof Type.SequenceType sequence
                            ? Optional.of(sequence.element())
                            : Optional.empty());
        }
        if (expression instanceof Expression.Call call
                && (call.function() == BuiltIn.LEAST || call.function() == BuiltIn.GREATEST)) {
            return elements(call.arguments().get(0));
        }
        return expression instanceof Expression.Binary binary ? number(binary) : Optional.empty();
    }

    /** Whether a part that is written is of its type. */
    private boolean hasPart(Optional<Type> type, Expression value) {
        return type.filter(of -> fits(value, of)).isPresent();
    }

    private Optional<Type> number(Expression.Binary binary) {
        Optional<Range> left = of(binary.left()).flatMap(this::range);
        Optional<Range> right = of(binary.right()).flatMap(this::range);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Range by = right.orElseThrow();
        if (binary.operator() == BinaryOperator.MODULO && by.low() > 0) {
            return Optional.of(range(0, by.high() - 1));
        }
        return left.flatMap(from -> switch (binary.operator()) {
            case PLUS -> Optional.of(range(from.low() + by.low(), from.high() + by.high()));
            case MINUS -> Optional.of(range(from.low() - by.high(), from.high() - by.low()));
            default -> Optional.empty();
        });
    }

    /** A type that has all elements of a set, if one is known. */
    private Optional<Type> elements(Expression set) {
        if (set instanceof Expression.AllValues all) {
            return Optional.of(all.type());
        }
        if (set instanceof Expression.SetFilter filter) {
            return elements(filter.set());
        }
        if (set instanceof Expression.SetImage image) {
            learn(image.variable(), image.set());
            return of(image.value());
        }
        if (set instanceof Expression.Binary binary && binary.operator() == BinaryOperator.RANGE) {
            Optional<Range> low = of(binary.left()).flatMap(this::range);
            Optional<Range> high = of(binary.right()).flatMap(this::range);
            return low.flatMap(from -> high.map(to -> range(from.low(), to.high())));
        }
        if (set instanceof Expression.Binary binary
                && (binary.operator() == BinaryOperator.DIFFERENCE
                        || binary.operator() == BinaryOperator.INTERSECTION)) {
            return elements(binary.left());
        }
        return of(set).flatMap(
                        type -> type instanceof Type.SetType sets ? Optional.of(sets.element()) : Optional.empty());
    }

    /** Whether every value of one type is a value of another. */
    private boolean isWithin(Type one, Type other) {
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof Type.PairType pair && other instanceof Type.PairType pairs) {
            return isWithin(pair.first(), pairs.first()) && isWithin(pair.second(), pairs.second());
        }
        if (one instanceof Type.EnumType members && other instanceof Type.EnumType all) {
            return all.members().containsAll(members.members()) && (all.orNone() || !members.orNone());
        }
        if (other instanceof Type.ProcessIdType ids) {
            boolean isNone = one.equals(names(Type.NONE));
            return one instanceof Type.ProcessIdType mine ? ids.orNone() || !mine.orNone() : ids.orNone() || !isNone;
        }
        if (one instanceof Type.EnumType members
                && other instanceof Type.MemberType member
                && families.get(member.family()) != null
                && families.get(member.family()).members() instanceof ProcessFamily.Named named) {
            return named.names().containsAll(members.members()) && !members.orNone();
        }
        Optional<Range> numbers = range(one);
        Optional<Range> all = range(other);
        return numbers.isPresent()
                && all.isPresent()
                && all.orElseThrow().low() <= numbers.orElseThrow().low()
                && numbers.orElseThrow().high() <= all.orElseThrow().high();
    }

    private record Range(int low, int high) {}

    /** The numbers of a range, or of a family whose members are numbers. */
    private Optional<Range> range(Type type) {
        if (type instanceof Type.IntegerType numbers) {
            return range(numbers.low(), numbers.high());
        }
        ProcessFamily family = type instanceof Type.MemberType member ? families.get(member.family()) : null;
        return family != null && family.members() instanceof ProcessFamily.Numbered numbered
                ? range(numbered.low(), numbered.high())
                : Optional.empty();
    }

    private Optional<Range> range(Expression low, Expression high) {
        OptionalInt from = bound(low, true);
        OptionalInt to = bound(high, false);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Range(from.getAsInt(), to.getAsInt()))
                : Optional.empty();
    }

    private OptionalInt bound(Expression expression, boolean lowest) {
        if (expression instanceof Expression.IntegerLiteral literal) {
            return OptionalInt.of(literal.value());
        }
        Optional<Range> known = of(expression).flatMap(this::range);
        return known.map(range -> OptionalInt.of(lowest ? range.low() : range.high()))
                .orElse(OptionalInt.empty());
    }

    private static Type range(int low, int high) {
        return new Type.IntegerType(new Expression.IntegerLiteral(low), new Expression.IntegerLiteral(high));
    }

    private static Type names(String name) {
        return new Type.EnumType("", List.of(name), false);
    }
}
