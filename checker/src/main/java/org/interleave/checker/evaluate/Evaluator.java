package org.interleave.checker.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.RecordValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.Listing;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions in one state, and those of step properties in two. */
public final class Evaluator {
    private final LoweredProtocol lowered;
    private final Map<String, Value> state;
    private final Optional<Map<String, Value>> next;
    private final Scope scope;

    /**
     * An evaluator for a state.
     *
     * @param lowered the protocol
     * @param state the value of every variable, by name, places of processes included
     */
    public Evaluator(LoweredProtocol lowered, Map<String, Value> state) {
        this(lowered, Map.copyOf(state), Optional.empty(), Scope.EMPTY);
    }

    private Evaluator(
            LoweredProtocol lowered, Map<String, Value> state, Optional<Map<String, Value>> next, Scope scope) {
        this.lowered = lowered;
        this.state = state;
        this.next = next;
        this.scope = scope;
    }

    /**
     * The same, for a step that leads to another state.
     *
     * @param after the value of every variable after the step
     * @return evaluates {@link Expression.Next} too
     */
    public Evaluator before(Map<String, Value> after) {
        return new Evaluator(lowered, state, Optional.of(Map.copyOf(after)), scope);
    }

    /**
     * The same, for who takes the step.
     *
     * @param self the name of a process, or a member of a family
     * @return evaluates {@link Expression.Self} too
     */
    public Evaluator as(Value self) {
        return in(scope.as(self));
    }

    /**
     * The same, where a name stands for an element.
     *
     * @param variable the name
     * @param element the element
     * @return evaluates that {@link Expression.Bound} too
     */
    public Evaluator with(BoundVariable variable, Value element) {
        return in(scope.with(variable, element));
    }

    private Evaluator in(Scope other) {
        return new Evaluator(lowered, state, next, other);
    }

    /**
     * Whether a condition holds.
     *
     * @param condition a condition over the protocol's variables
     * @return whether it holds in this state
     * @throws IllegalArgumentException if it is neither true nor false
     */
    public boolean holds(Expression condition) {
        return Operators.truth(value(condition));
    }

    /**
     * The elements of a set.
     *
     * @param set an expression over the protocol's variables
     * @return its elements in this state, in the order of {@link Value}
     * @throws IllegalArgumentException if it is no set
     */
    public List<Value> elements(Expression set) {
        return Operators.elements(value(set));
    }

    /** The values of a type, in the order of its members. */
    List<Value> all(Type type) {
        return new TypeValues(lowered.flow(), this).of(type);
    }

    /**
     * The value of an expression.
     *
     * @param expression an expression over the protocol's variables
     * @return its value in this state
     * @throws IllegalArgumentException if it has none, for example because a variable has no value
     */
    public Value value(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return new BooleanValue(literal.value());
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return new IntegerValue(literal.value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return new StringValue(literal.text());
        }
        if (expression instanceof Expression.Read read) {
            return known(state.get(read.variable().name()), expression);
        }
        if (expression instanceof Expression.ConstantRead read) {
            return new IntegerValue(read.constant().value());
        }
        if (expression instanceof Expression.Parameter parameter) {
            return known(scope.parameters().get(parameter.name()), expression);
        }
        if (expression instanceof Expression.Self) {
            return known(scope.self().orElse(null), expression);
        }
        if (expression instanceof Expression.Bound bound) {
            return known(scope.bound().get(bound.variable()), expression);
        }
        if (expression instanceof Expression.AllValues all) {
            return new SetValue(all(all.type()));
        }
        if (expression instanceof Expression.Let let) {
            return value(Expressions.inlined(let));
        }
        if (expression instanceof Expression.Reference reference) {
            return value(Expressions.inlined(reference));
        }
        return condition(expression);
    }

    private static Value known(@Nullable Value value, Expression expression) {
        if (value == null) {
            throw new IllegalArgumentException("no value for " + expression);
        }
        return value;
    }

    private Value condition(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return new BooleanValue(!holds(not.operand()));
        }
        if (expression instanceof Expression.And and) {
            return new BooleanValue(and.operands().stream().allMatch(this::holds));
        }
        if (expression instanceof Expression.Or or) {
            return new BooleanValue(or.operands().stream().anyMatch(this::holds));
        }
        if (expression instanceof Expression.Implies implies) {
            return new BooleanValue(!holds(implies.premise()) || holds(implies.conclusion()));
        }
        if (expression instanceof Expression.Quantified quantified) {
            return new BooleanValue(holds(quantified));
        }
        if (expression instanceof Expression.At at) {
            return new BooleanValue(stands(at));
        }
        if (expression instanceof Expression.Ended ended) {
            return new BooleanValue(place(ended.process(), ended.member())
                    .filter(place -> place.equals(ProcessPlaces.DONE))
                    .isPresent());
        }
        if (expression instanceof Expression.Waits waits) {
            return new BooleanValue(waits(waits));
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return value(holds(choice.condition()) ? choice.then() : choice.otherwise());
        }
        return expression instanceof Expression.Binary binary ? binary(binary) : made(expression);
    }

    private boolean holds(Expression.Quantified quantified) {
        Predicate<Value> condition =
                element -> with(quantified.variable(), element).holds(quantified.condition());
        Stream<Value> elements = through(quantified.set());
        return switch (quantified.quantifier()) {
            case FOR_ALL -> elements.allMatch(condition);
            case EXISTS -> elements.anyMatch(condition);
        };
    }

    /** The elements of a set, one after the other where TLC does not make the set first. */
    private Stream<Value> through(Expression set) {
        return set instanceof Expression.SetFilter filter && !Listing.isListed(set)
                ? through(filter.set()).filter(element -> isKept(filter, element))
                : elements(set).stream();
    }

    private boolean isKept(Expression.SetFilter filter, Value element) {
        return with(filter.variable(), element).holds(filter.condition());
    }

    private boolean stands(Expression.At at) {
        Optional<Value> place = place(at.process(), at.member());
        return place.isEmpty()
                || at.labels().stream()
                        .flatMap(label ->
                                lowered.flow().process(at.process()).placesOf().getOrDefault(label, List.of()).stream())
                        .anyMatch(known -> place.equals(Optional.of(new StringValue(known.name()))));
    }

    /** Where a process stands; empty if it is at one place all the time. A family's member is whoever takes the step. */
    private Optional<Value> place(String process, Optional<Expression> member) {
        return ProcessPlaces.of(
                lowered.flow().process(process), state, member.map(this::value).or(scope::self));
    }

    /** A process waits that has not ended and has no step that it could take, not even one that breaks a rule. */
    private boolean waits(Expression.Waits waits) {
        LoweredProcess process = lowered.process(waits.process());
        Value self = waits.member()
                .map(this::value)
                .or(() -> process.flow().process().family().isPresent() ? scope.self() : Optional.empty())
                .orElse(new StringValue(waits.process()));
        boolean ended =
                ProcessPlaces.of(process.flow(), state, Optional.of(self)).equals(Optional.of(ProcessPlaces.DONE));
        Stream<Action> all = Stream.concat(
                process.actions().stream(), process.cuts().stream().map(Cut::asAction));
        return !ended && all.noneMatch(action -> canTake(action, self));
    }

    private boolean canTake(Action action, Value self) {
        return new ActionWays(lowered, state).of(action, self).findAny().isPresent();
    }

    private Value binary(Expression.Binary binary) {
        if (binary.operator() == BinaryOperator.IN || binary.operator() == BinaryOperator.NOT_IN) {
            boolean in = contains(value(binary.left()), binary.right());
            return new BooleanValue(in == (binary.operator() == BinaryOperator.IN));
        }
        return Operators.apply(binary.operator(), value(binary.left()), value(binary.right()));
    }

    /**
     * What is in a set of all values is told from its type, since the set may be large. Of what is taken from such a set
     * TLC asks only for this one.
     */
    private boolean contains(Value element, Expression set) {
        if (set instanceof Expression.AllValues all) {
            return new Typing(this).isOf(element, all.type());
        }
        if (set instanceof Expression.SetFilter filter && !Listing.isListed(set)) {
            return contains(element, filter.set()) && isKept(filter, element);
        }
        return elements(set).contains(element);
    }

    private Value made(Expression expression) {
        if (expression instanceof Expression.SetLiteral set) {
            return new SetValue(set.elements().stream().map(this::value).toList());
        }
        if (expression instanceof Expression.SetFilter filter) {
            return new SetValue(elements(filter.set()).stream()
                    .filter(element -> isKept(filter, element))
                    .toList());
        }
        if (expression instanceof Expression.SetImage image) {
            return new SetValue(elements(image.set()).stream()
                    .map(element -> with(image.variable(), element).value(image.value()))
                    .toList());
        }
        if (expression instanceof Expression.TupleLiteral tuple) {
            return new SequenceValue(tuple.elements().stream().map(this::value).toList());
        }
        if (expression instanceof Expression.RecordLiteral literal) {
            Map<String, Value> fields = new TreeMap<>();
            literal.fields().forEach(field -> fields.put(field.name(), value(field.value())));
            return new RecordValue(fields);
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            Map<Value, Value> mapping = new TreeMap<>();
            elements(function.keys())
                    .forEach(key ->
                            mapping.put(key, with(function.variable(), key).value(function.value())));
            return FunctionValue.canonical(mapping);
        }
        if (expression instanceof Expression.FirstStruct first) {
            Map<String, Value> fields = new TreeMap<>();
            first.struct().fields().forEach(field -> fields.put(field.name(), value(field.initial())));
            return new RecordValue(fields);
        }
        return taken(expression);
    }

    private Value taken(Expression expression) {
        if (expression instanceof Expression.Element element) {
            return result(value(element.function()), value(element.key()));
        }
        if (expression instanceof Expression.ElementUpdate update) {
            return updated(update);
        }
        if (expression instanceof Expression.FieldRead read) {
            return result(value(read.struct()), new StringValue(read.field()));
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return Functions.except(value(update.struct()), new StringValue(update.field()), value(update.value()));
        }
        if (expression instanceof Expression.Call call) {
            return Operators.call(
                    call.function(), call.arguments().stream().map(this::value).toList());
        }
        if (expression instanceof Expression.Apply apply) {
            return apply(apply);
        }
        if (expression instanceof Expression.IndexOf index) {
            return index(index);
        }
        if (expression instanceof Expression.Next primed && next.isPresent()) {
            return new Evaluator(lowered, next.orElseThrow(), Optional.empty(), scope).value(primed.expression());
        }
        throw new IllegalArgumentException("no value for " + expression);
    }

    private static Value result(Value function, Value argument) {
        return Functions.at(function, argument)
                .orElseThrow(() -> new IllegalArgumentException(function + " has no value for " + argument));
    }

    /** For a key that there is not TLC does not ask what is written. */
    private Value updated(Expression.ElementUpdate update) {
        Value function = value(update.function());
        Value key = value(update.key());
        return Functions.at(function, key).isEmpty()
                ? function
                : Functions.except(function, key, value(update.value()));
    }

    /** Where an argument has no value, it matters whether the operator asks for it. */
    private Value apply(Expression.Apply apply) {
        Map<String, Value> arguments = new HashMap<>();
        for (int i = 0; i < apply.arguments().size(); i++) {
            try {
                arguments.put(
                        apply.operator().parameters().get(i),
                        value(apply.arguments().get(i)));
            } catch (IllegalArgumentException e) {
                return value(Expressions.inlined(apply));
            }
        }
        return in(scope.inside(arguments)).value(apply.operator().body());
    }

    private Value index(Expression.IndexOf index) {
        Value member = value(index.member());
        int before = MemberValues.of(lowered.flow().process(index.family()).process(), this)
                .indexOf(member);
        if (before < 0) {
            throw new IllegalArgumentException(member + " is no member of " + index.family());
        }
        return new IntegerValue(before + 1);
    }
}
