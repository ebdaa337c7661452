package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;

/** Emits expressions: what needs a loop or names of its own becomes a method. */
final class ExpressionEmitter {
    private final Emission emission;
    private final Conversions conversions;
    private final NumberEmitter numbers;
    private final SetEmitter sets;
    private final LoopEmitter loops;
    private final SequenceEmitter sequences;
    private final PlaceEmitter places;
    private final CallEmitter calls;
    private final Map<String, String> values = new HashMap<>();

    ExpressionEmitter(Emission emission) {
        this.emission = emission;
        this.conversions = emission.conversions();
        this.calls = new CallEmitter(emission, this);
        this.numbers = new NumberEmitter(emission);
        this.sets = new SetEmitter(emission, this, calls);
        this.loops = new LoopEmitter(emission, this);
        this.sequences = new SequenceEmitter(emission, this);
        this.places = new PlaceEmitter(emission, this);
    }

    LoopEmitter loops() {
        return loops;
    }

    PlaceEmitter places() {
        return places;
    }

    CallEmitter calls() {
        return calls;
    }

    SetEmitter sets() {
        return sets;
    }

    /** The text of an expression, with the values it may have. */
    Code emit(Expression expression, JavaScope scope) {
        Code code = simple(expression, scope);
        Encodings.requirePossible(code.encoding());
        return code;
    }

    /** The text of a condition. */
    Code condition(Expression expression, JavaScope scope) {
        return emit(expression, scope).truth();
    }

    private Code simple(Expression expression, JavaScope scope) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return Code.truth(literal.value());
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return number(literal.value());
        }
        if (expression instanceof Expression.ConstantRead read) {
            return number(read.constant().value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            Atom atom = emission.atoms().of(literal.text());
            return Code.primary(constant(atom), Encodings.names(List.of(atom)));
        }
        if (expression instanceof Expression.Read read) {
            return emission.variables().read(read.variable().name(), scope);
        }
        if (expression instanceof Expression.Parameter parameter) {
            return known(Optional.ofNullable(scope.parameters().get(parameter.name())), expression);
        }
        if (expression instanceof Expression.Self) {
            return known(scope.self(), expression);
        }
        if (expression instanceof Expression.Bound bound) {
            return known(Optional.ofNullable(scope.bound().get(bound.variable())), expression);
        }
        if (expression instanceof Expression.Reference reference) {
            return reference.arguments().isEmpty()
                    ? calls.reference(reference, scope)
                    : emit(Expressions.inlined(reference), scope);
        }
        if (expression instanceof Expression.Let let) {
            return emit(Expressions.inlined(let), scope);
        }
        if (expression instanceof Expression.Next next) {
            return emit(next.expression(), scope.after());
        }
        return logic(expression, scope);
    }

    private static Code known(Optional<Code> code, Expression expression) {
        return code.orElseThrow(() -> new IllegalArgumentException("nothing stands for " + expression));
    }

    /** The constant for a value with a name. */
    private String constant(Atom atom) {
        return values.computeIfAbsent(
                atom.text(), text -> emission.constants().add("value_" + text, atom.number(), ""));
    }

    private static Code number(int value) {
        return Code.number(value, Encodings.range(value, value));
    }

    private Code logic(Expression expression, JavaScope scope) {
        if (expression instanceof Expression.Not not) {
            Code operand = condition(not.operand(), scope);
            return new Code("!" + operand.in(Code.Precedence.UNARY), Code.Precedence.UNARY, Code.BOOLEAN);
        }
        if (expression instanceof Expression.And and) {
            return junction(and.operands(), "&&", Code.Precedence.AND, true, scope);
        }
        if (expression instanceof Expression.Or or) {
            return junction(or.operands(), "||", Code.Precedence.OR, false, scope);
        }
        if (expression instanceof Expression.Implies implies) {
            return implication(new Expression.Not(implies.premise()), implies.conclusion(), scope);
        }
        if (expression instanceof Expression.Quantified quantified) {
            return calls.quantified(quantified, scope);
        }
        if (expression instanceof Expression.At at) {
            return places.at(at, scope);
        }
        if (expression instanceof Expression.Ended ended) {
            return places.ended(ended, scope);
        }
        if (expression instanceof Expression.Waits waits) {
            return places.waits(waits, scope);
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return choice(choice, scope);
        }
        return expression instanceof Expression.Binary binary ? binary(binary, scope) : made(expression, scope);
    }

    /** One of both holds. What is quick is asked first, if it does not matter since both have a value in any case. */
    private Code implication(Expression notPremise, Expression conclusion, JavaScope scope) {
        int failures = emission.methods().failures();
        Code first = condition(notPremise, scope);
        Code second = condition(conclusion, scope);
        boolean certain = emission.methods().failures() == failures;
        boolean swapped = certain && !isQuick(notPremise) && isQuick(conclusion);
        Code left = swapped ? second : first;
        Code right = swapped ? first : second;
        return new Code(
                left.in(Code.Precedence.OR) + " || " + right.in(Code.Precedence.OR), Code.Precedence.OR, Code.BOOLEAN);
    }

    /** Whether nothing in it goes through a set. */
    private static boolean isQuick(Expression expression) {
        return Expressions.everything(expression)
                .noneMatch(part -> part instanceof Expression.Quantified
                        || part instanceof Expression.SetFilter
                        || part instanceof Expression.SetImage
                        || part instanceof Expression.FunctionLiteral
                        || part instanceof Expression.Waits
                        || part instanceof Expression.Apply
                        || part instanceof Expression.Reference);
    }

    private Code junction(
            List<Expression> operands, String operator, Code.Precedence precedence, boolean empty, JavaScope scope) {
        Optional<Code> all = operands.stream()
                .map(operand -> condition(operand, scope))
                .reduce((left, right) -> new Code(
                        left.in(precedence) + " " + operator + " " + right.in(precedence), precedence, Code.BOOLEAN));
        return all.orElse(Code.truth(empty));
    }

    private Code choice(Expression.IfThenElse choice, JavaScope scope) {
        Code condition = condition(choice.condition(), scope);
        Code then = emit(choice.then(), scope);
        Code otherwise = emit(choice.otherwise(), scope);
        Encoding both = Encodings.join(then.encoding(), otherwise.encoding());
        Code left = in(then, both);
        Code right = in(otherwise, both);
        return new Code(
                condition.in(Code.Precedence.OR) + " ? " + left.in(Code.Precedence.OR) + " : "
                        + right.in(Code.Precedence.CONDITIONAL),
                Code.Precedence.CONDITIONAL,
                both);
    }

    /** A value in an encoding that has it. */
    Code in(Code value, Encoding encoding) {
        if (encoding.equals(Code.BOOLEAN)) {
            return value.truth();
        }
        return Encodings.isScalar(encoding)
                ? value.as(encoding)
                : conversions.bits(value, encoding, "a value").as(encoding);
    }

    private Code binary(Expression.Binary binary, JavaScope scope) {
        return switch (binary.operator()) {
            case EQUAL, NOT_EQUAL -> equality(binary.operator() == BinaryOperator.EQUAL, binary, scope);
            case IN -> sets.contains(emit(binary.left(), scope), binary.right(), scope);
            case NOT_IN -> {
                Code in = sets.contains(emit(binary.left(), scope), binary.right(), scope);
                yield new Code("!" + in.in(Code.Precedence.UNARY), Code.Precedence.UNARY, Code.BOOLEAN);
            }
            case CONCATENATION -> sequences.concatenation(emit(binary.left(), scope), emit(binary.right(), scope));
            case UNION, DIFFERENCE, INTERSECTION, SUBSET_OF, RANGE, PRODUCT -> sets.binary(binary, scope);
            default -> numbers.binary(binary.operator(), emit(binary.left(), scope), emit(binary.right(), scope));
        };
    }

    private Code equality(boolean equal, Expression.Binary binary, JavaScope scope) {
        return equality(equal, emit(binary.left(), scope), emit(binary.right(), scope));
    }

    Code equality(boolean equal, Code left, Code right) {
        Encoding both = Encodings.join(left.encoding(), right.encoding());
        if (Encodings.isWide(both)) {
            Code same = Code.call(
                    "wideEquals", in(left, both).text() + ", " + in(right, both).text(), Code.BOOLEAN);
            return equal ? same : new Code("!" + same.text(), Code.Precedence.UNARY, Code.BOOLEAN);
        }
        return new Code(
                in(left, both).in(Code.Precedence.EQUALITY)
                        + (equal ? " == " : " != ")
                        + in(right, both).inRight(Code.Precedence.EQUALITY),
                Code.Precedence.EQUALITY,
                Code.BOOLEAN);
    }

    private Code made(Expression expression, JavaScope scope) {
        if (expression instanceof Expression.SetLiteral set) {
            return sets.literal(set, scope);
        }
        if (expression instanceof Expression.SetFilter filter) {
            return sets.collected(filter, scope);
        }
        if (expression instanceof Expression.SetImage image) {
            return sets.image(image, scope);
        }
        if (expression instanceof Expression.AllValues all) {
            return sets.all(emission.encodings().of(all.type()));
        }
        if (expression instanceof Expression.TupleLiteral tuple) {
            return sequences.tuple(tuple.elements().stream()
                    .map(element -> emit(element, scope))
                    .toList());
        }
        if (expression instanceof Expression.RecordLiteral literal) {
            return record(
                    literal.fields().stream().map(Expression.FieldValue::name).toList(),
                    literal.fields().stream()
                            .map(field -> emit(field.value(), scope))
                            .toList());
        }
        if (expression instanceof Expression.FirstStruct first) {
            Encoding.RecordOf fields = (Encoding.RecordOf)
                    emission.encodings().of(new org.interleave.dsl.tree.Type.StructType(first.struct()));
            Code literal = record(
                    first.struct().fields().stream().map(field -> field.name()).toList(),
                    first.struct().fields().stream()
                            .map(field -> emit(field.initial(), scope))
                            .toList());
            return in(literal, Encodings.join(fields, literal.encoding()));
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return calls.function(function, scope);
        }
        return taken(expression, scope);
    }

    Code pair(Code first, Code second) {
        return sequences.tuple(List.of(first, second));
    }

    private Code record(List<String> names, List<Code> values) {
        List<Encoding.Field> fields = new java.util.ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new Encoding.Field(names.get(i), values.get(i).encoding()));
        }
        Encoding.RecordOf encoding = new Encoding.RecordOf(fields);
        Code bits = Bits.zero(encoding);
        for (int i = 0; i < names.size(); i++) {
            Encoding field = values.get(i).encoding();
            Code part = conversions.bits(values.get(i), field, names.get(i));
            bits = Bits.with(bits, Code.number(encoding.shift(names.get(i)), Code.BITS), field, part);
        }
        return bits.as(encoding);
    }

    private Code taken(Expression expression, JavaScope scope) {
        if (expression instanceof Expression.Element element) {
            Optional<Variables.Spot> spot = emission.variables().spot(element, scope);
            return spot.map(known -> emission.variables().value(known, scope.words()))
                    .orElseGet(() -> element(element, scope));
        }
        if (expression instanceof Expression.FieldRead read) {
            Optional<Variables.Spot> spot = emission.variables().spot(read, scope);
            return spot.map(known -> emission.variables().value(known, scope.words()))
                    .orElseGet(() -> field(read, scope));
        }
        if (expression instanceof Expression.ElementUpdate update) {
            return elementUpdate(update, scope);
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return fieldUpdate(update, scope);
        }
        if (expression instanceof Expression.Call call) {
            return switch (call.function()) {
                case LEAST, GREATEST -> sets.extreme(call, scope);
                case SUM ->
                    numbers.sum((Expression.FunctionLiteral) call.arguments().get(0), calls, this, scope);
                default -> sequences.call(call, scope);
            };
        }
        if (expression instanceof Expression.Apply apply) {
            return calls.apply(apply, scope);
        }
        if (expression instanceof Expression.IndexOf index) {
            Code member = emit(index.member(), scope);
            Encoding members = emission.encodings().members(index.family());
            return conversions
                    .key(member, members, "a member of " + index.family())
                    .plus(1)
                    .as(Encodings.range(1, members.span()));
        }
        throw NotCompiledException.of("there is no Java for " + expression);
    }

    private Code element(Expression.Element element, JavaScope scope) {
        Code function = emit(element.function(), scope);
        if (function.encoding().equals(Encodings.NOTHING)) {
            return function;
        }
        if (function.encoding() instanceof Encoding.FunctionOf of) {
            Code place = conversions.place(of, key(of, element.key(), scope));
            Code shift = place.times(of.value().width());
            return conversions.value(Bits.part(function, shift, of.value()), of.value());
        }
        return sequences.element(function, element.key(), scope.has(element.function(), element.key()), scope);
    }

    /** The bits of a key, checked if it may be none. */
    Code key(Encoding function, Expression key, JavaScope scope) {
        Encoding.FunctionOf of = (Encoding.FunctionOf) function;
        return conversions.key(emit(key, scope), of.key(), "the key of an element");
    }

    private Code field(Expression.FieldRead read, JavaScope scope) {
        Code struct = emit(read.struct(), scope);
        if (struct.encoding().equals(Encodings.NOTHING)) {
            return struct;
        }
        Encoding.RecordOf fields = (Encoding.RecordOf) struct.encoding();
        Encoding field = fields.field(read.field());
        Code shift = Code.number(fields.shift(read.field()), Code.BITS);
        return conversions.value(Bits.part(struct, shift, field), field);
    }

    private Code elementUpdate(Expression.ElementUpdate update, JavaScope scope) {
        Code function = emit(update.function(), scope);
        if (function.encoding().equals(Encodings.NOTHING)) {
            return function;
        }
        if (!(function.encoding() instanceof Encoding.FunctionOf of)) {
            return sequences.update(function, update, scope);
        }
        Code value = emit(update.value(), scope);
        Encoding.FunctionOf all = new Encoding.FunctionOf(of.key(), Encodings.join(of.value(), value.encoding()));
        Code whole = in(function, all);
        Code key = emit(update.key(), scope);
        Code bits = conversions.bits(value, all.value(), "an element");
        Code shift = conversions
                .place(all, conversions.key(key, of.key(), "a key"))
                .times(all.value().width());
        if (Encodings.contains(of.key(), key.encoding())) {
            return Bits.put(whole, shift, all.value(), bits).as(all);
        }
        Code there = sets.inside(key, of.key());
        return new Code(
                there.in(Code.Precedence.OR) + " ? "
                        + Bits.put(whole, shift, all.value(), bits).text() + " : "
                        + whole.in(Code.Precedence.CONDITIONAL),
                Code.Precedence.CONDITIONAL,
                all);
    }

    private Code fieldUpdate(Expression.FieldUpdate update, JavaScope scope) {
        Code struct = emit(update.struct(), scope);
        if (struct.encoding().equals(Encodings.NOTHING)) {
            return struct;
        }
        Code value = emit(update.value(), scope);
        Encoding.RecordOf fields = (Encoding.RecordOf) struct.encoding();
        Encoding.RecordOf all = new Encoding.RecordOf(fields.fields().stream()
                .map(field -> field.name().equals(update.field())
                        ? new Encoding.Field(field.name(), Encodings.join(field.value(), value.encoding()))
                        : field)
                .toList());
        Code shift = Code.number(all.shift(update.field()), Code.BITS);
        Code bits = conversions.bits(value, all.field(update.field()), update.field());
        return Bits.put(in(struct, all), shift, all.field(update.field()), bits).as(all);
    }

    /** Whether an expression reads the state, itself or in what it calls. */
    static boolean readsState(Expression expression) {
        return Expressions.everything(expression)
                .anyMatch(part -> part instanceof Expression.Read
                        || part instanceof Expression.At
                        || part instanceof Expression.Ended
                        || part instanceof Expression.Waits
                        || (part instanceof Expression.Apply apply
                                && readsState(apply.operator().body())));
    }

    /** Whether an expression reads the state after the step. */
    static boolean readsNext(Expression expression) {
        return Expressions.everything(expression).anyMatch(Expression.Next.class::isInstance);
    }

    static CodeBlock returning(Code code) {
        return CodeBlock.builder().addStatement("return $L", code.text()).build();
    }
}
