package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.generator.compiled.Encoding;

/** Emits what becomes a method of its own: operators and definitions, quantifiers, functions. */
final class CallEmitter {
    private final Emission emission;
    private final ExpressionEmitter expressions;
    /** Definitions and operators that have a method, by their name and what they are called with. */
    private final Map<String, Made> known = new HashMap<>();

    CallEmitter(Emission emission, ExpressionEmitter expressions) {
        this.emission = emission;
        this.expressions = expressions;
    }

    /**
     * The body of a method, and what it gives.
     *
     * @param body its statements
     * @param result the values it may give
     */
    record Body(CodeBlock body, Encoding result) {}

    /** A method that is there. */
    private record Made(String name, Encoding result, boolean fails) {}

    /** Calls a method with all that some expressions know where they stand. */
    Code method(String wanted, List<Expression> about, JavaScope scope, Function<JavaScope, Body> maker) {
        List<Methods.Parameter> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        JavaScope inner = words(about, scope, parameters, arguments);
        if (scope.self().isPresent() && about.stream().anyMatch(CallEmitter::readsSelf)) {
            Code self = scope.self().orElseThrow();
            Code local = local("self", self, inner, parameters, arguments);
            inner = inner.as(local);
        }
        for (String name : about.stream()
                .flatMap(Expressions::everything)
                .filter(Expression.Parameter.class::isInstance)
                .map(part -> ((Expression.Parameter) part).name())
                .distinct()
                .toList()) {
            Code argument = Optional.ofNullable(scope.parameters().get(name)).orElseThrow();
            inner = inner.parameter(name, local(name, argument, inner, parameters, arguments));
        }
        for (BoundVariable variable :
                about.stream().flatMap(Expressions::free).distinct().toList()) {
            Code element = scope.bound().get(variable);
            if (element != null) {
                inner = inner.binding(variable, local(variable.name(), element, inner, parameters, arguments));
            }
        }
        Body body = maker.apply(inner);
        String name = emission.methods().add(wanted, JavaScope.type(body.result()), parameters, body.body());
        return Code.call(name, String.join(", ", arguments), body.result());
    }

    private static JavaScope words(
            List<Expression> about, JavaScope scope, List<Methods.Parameter> parameters, List<String> arguments) {
        boolean next = about.stream().anyMatch(ExpressionEmitter::readsNext);
        boolean state = next || about.stream().anyMatch(ExpressionEmitter::readsState);
        List<String> words = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; state && i < scope.words().size(); i++) {
            words.add("s" + i);
            arguments.add(scope.words().get(i));
        }
        for (int i = 0; next && i < scope.next().size(); i++) {
            after.add("t" + i);
            arguments.add(scope.next().get(i));
        }
        parameters.addAll(Methods.Parameter.numbers(words));
        parameters.addAll(Methods.Parameter.numbers(after));
        return JavaScope.of(words, after);
    }

    private static Code local(
            String wanted, Code value, JavaScope inner, List<Methods.Parameter> parameters, List<String> arguments) {
        String name = inner.free(wanted);
        parameters.add(new Methods.Parameter(name, JavaScope.type(value.encoding())));
        arguments.add(value.text());
        return Code.primary(name, value.encoding());
    }

    private static boolean readsSelf(Expression expression) {
        return Expressions.everything(expression)
                .anyMatch(part -> part instanceof Expression.Self
                        || (part instanceof Expression.At at && at.member().isEmpty())
                        || (part instanceof Expression.Ended ended
                                && ended.member().isEmpty())
                        || (part instanceof Expression.Waits waits
                                && waits.member().isEmpty()));
    }

    /** A definition that is applied to nothing. */
    Code reference(Expression.Reference reference, JavaScope scope) {
        Definition definition = reference.definition();
        List<Expression> about = List.of(reference);
        List<Methods.Parameter> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        JavaScope inner = words(about, scope, parameters, arguments);
        Made made = made(definition.name(), definition.condition(), inner, parameters, definition.name());
        return called(made, arguments);
    }

    /** An operator, in a method for the values that it is called with. */
    Code apply(Expression.Apply apply, JavaScope scope) {
        Expression body = apply.operator().body();
        List<Methods.Parameter> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        JavaScope inner = words(List.of(body), scope, parameters, arguments);
        StringBuilder key = new StringBuilder(apply.operator().name());
        int failures = emission.methods().failures();
        for (int i = 0; i < apply.arguments().size(); i++) {
            String name = apply.operator().parameters().get(i);
            Code argument = expressions.emit(apply.arguments().get(i), scope);
            inner = inner.parameter(name, local(name, argument, inner, parameters, arguments));
            key.append(argument.encoding());
        }
        if (emission.methods().failures() != failures) {
            // TLC asks for an argument where the operator uses it, and not before.
            return expressions.emit(Expressions.inlined(apply), scope);
        }
        return called(
                made(key.toString(), body, inner, parameters, apply.operator().name()), arguments);
    }

    private Made made(String key, Expression body, JavaScope inner, List<Methods.Parameter> parameters, String wanted) {
        Made already = known.get(key);
        if (already != null) {
            return already;
        }
        int failures = emission.methods().failures();
        Code result = expressions.emit(body, inner);
        String name = emission.methods()
                .add(
                        JavaNames.allowed(wanted),
                        JavaScope.type(result.encoding()),
                        parameters,
                        ExpressionEmitter.returning(result));
        Made made = new Made(name, result.encoding(), emission.methods().failures() != failures);
        known.put(key, made);
        return made;
    }

    private Code called(Made made, List<String> arguments) {
        if (made.fails()) {
            emission.methods().fails();
        }
        return Code.call(made.name(), String.join(", ", arguments), made.result());
    }

    Code quantified(Expression.Quantified quantified, JavaScope scope) {
        boolean all = quantified.quantifier() == Quantifier.FOR_ALL;
        return method(all ? "forAll" : "exists", List.of(quantified), scope, inner -> {
            CodeBlock loop = expressions
                    .loops()
                    .loop(quantified.set(), inner, quantified.variable().name(), (here, element) -> {
                        JavaScope bound = here.through(quantified.set(), quantified.variable(), element);
                        Code condition = expressions.condition(quantified.condition(), bound);
                        String found = all ? "!" + condition.in(Code.Precedence.UNARY) : condition.text();
                        return CodeBlock.builder()
                                .beginControlFlow("if ($L)", found)
                                .addStatement("return $L", !all)
                                .endControlFlow()
                                .build();
                    });
            return new Body(
                    CodeBlock.builder().add(loop).addStatement("return $L", all).build(), Code.BOOLEAN);
        });
    }

    /** In how many ways a condition holds: of some element, the sum over all; of every element, the product. */
    Code ways(Expression.Quantified quantified, Function<JavaScope, Code> times, JavaScope scope) {
        boolean all = quantified.quantifier() == Quantifier.FOR_ALL;
        return method("ways", List.of(quantified), scope, inner -> {
            CodeBlock loop = expressions
                    .loops()
                    .loop(quantified.set(), inner, quantified.variable().name(), (here, element) -> {
                        JavaScope bound = here.through(quantified.set(), quantified.variable(), element);
                        Code condition = expressions.condition(quantified.condition(), bound);
                        Code ways = times.apply(bound);
                        return CodeBlock.builder()
                                .addStatement(
                                        "ways $L $L ? $L : 0",
                                        all ? "*=" : "+=",
                                        condition.in(Code.Precedence.OR),
                                        ways.in(Code.Precedence.OR))
                                .build();
                    });
            return counting(all ? 1 : 0, loop);
        });
    }

    /**
     * In how many ways a condition holds where it may have no value: of some element TLC asks every element, and of every
     * element it asks until there is none.
     */
    Code asked(Expression.Quantified quantified, Function<JavaScope, Code> ways, JavaScope scope) {
        boolean all = quantified.quantifier() == Quantifier.FOR_ALL;
        return method("ways", List.of(quantified), scope, inner -> {
            CodeBlock loop = expressions
                    .loops()
                    .loop(quantified.set(), inner, quantified.variable().name(), (here, element) -> {
                        Code one = ways.apply(here.through(quantified.set(), quantified.variable(), element));
                        CodeBlock.Builder counted =
                                CodeBlock.builder().addStatement("ways $L $L", all ? "*=" : "+=", one.text());
                        return all ? counted.add(none()).build() : counted.build();
                    });
            return counting(all ? 1 : 0, loop);
        });
    }

    /** In how many ways several conditions hold, of which TLC asks one after the other until one does not hold. */
    Code asked(Expression.And and, BiFunction<Expression, JavaScope, Code> ways, JavaScope scope) {
        return method("ways", List.of(and), scope, inner -> {
            CodeBlock.Builder body = CodeBlock.builder();
            for (Expression operand : and.operands()) {
                body.addStatement("ways *= $L", ways.apply(operand, inner).text())
                        .add(none());
            }
            return counting(1, body.build());
        });
    }

    private static CodeBlock none() {
        return CodeBlock.builder()
                .beginControlFlow("if (ways == 0)")
                .addStatement("return 0")
                .endControlFlow()
                .build();
    }

    private static Body counting(int first, CodeBlock counted) {
        return new Body(
                CodeBlock.builder()
                        .addStatement("long ways = $L", first)
                        .add(counted)
                        .addStatement("return ways")
                        .build(),
                Code.BITS);
    }

    /** A function: the values for all keys, one behind the other. */
    Code function(Expression.FunctionLiteral function, JavaScope scope) {
        Encoding keys = keys(function.keys());
        return method("function", List.of(function), scope, inner -> {
            List<Encoding> values = new ArrayList<>();
            CodeBlock loop = expressions
                    .loops()
                    .loop(function.keys(), inner, function.variable().name(), (here, key) -> {
                        Code value = expressions.emit(function.value(), here.binding(function.variable(), key));
                        values.add(value.encoding());
                        Encoding.FunctionOf whole = new Encoding.FunctionOf(keys, value.encoding());
                        Encodings.requirePossible(whole);
                        Code shift = emission.conversions()
                                .place(whole, emission.conversions().bits(key, keys, "a key"))
                                .times(value.encoding().width());
                        Code bits = emission.conversions().bits(value, value.encoding(), "an element");
                        return Bits.add("function", whole, shift, value.encoding(), parenthesised(bits));
                    });
            Encoding.FunctionOf result = new Encoding.FunctionOf(keys, values.get(0));
            return new Body(
                    CodeBlock.builder()
                            .addStatement(
                                    "$T function = $L",
                                    JavaScope.type(result),
                                    Bits.zero(result).text())
                            .add(loop)
                            .addStatement("return function")
                            .build(),
                    result);
        });
    }

    private static Code parenthesised(Code bits) {
        return bits.isLiteral() || bits.precedence().compareTo(Code.Precedence.SHIFT) > 0
                ? bits
                : Code.primary("(" + bits.text() + ")", bits.encoding());
    }

    /** The keys of a function that is written down: all values of something. */
    private Encoding keys(Expression keys) {
        if (keys instanceof Expression.AllValues all) {
            return emission.encodings().of(all.type());
        }
        if (keys instanceof Expression.Binary range
                && range.operator() == org.interleave.dsl.tree.BinaryOperator.RANGE) {
            return Encodings.range(Encodings.constant(range.left()), Encodings.constant(range.right()));
        }
        if (keys instanceof Expression.SetLiteral set
                && set.elements().stream().allMatch(Expression.NameLiteral.class::isInstance)) {
            return Encodings.names(set.elements().stream()
                    .map(element -> emission.atoms().of(((Expression.NameLiteral) element).text()))
                    .collect(Collectors.toList()));
        }
        throw NotCompiledException.of("the keys of a function are not known before the protocol runs: " + keys);
    }
}
