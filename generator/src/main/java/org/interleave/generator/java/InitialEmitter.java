package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProcess;

/** Emits the initial states: a loop for each variable that may begin with one of several values. */
final class InitialEmitter {
    private final Emission emission;
    private final ActionEmitter actions;
    private final AssignmentEmitter assignments;

    InitialEmitter(Emission emission, ActionEmitter actions) {
        this.emission = emission;
        this.actions = actions;
        this.assignments = new AssignmentEmitter(emission, "s");
    }

    /** Something that is settled, around what comes after it. */
    private interface Settled extends BiFunction<JavaScope, Function<JavaScope, CodeBlock>, CodeBlock> {}

    CodeBlock emit() {
        JavaScope scope = emission.state().with("out");
        CodeBlock.Builder body = CodeBlock.builder();
        scope.words().forEach(word -> body.addStatement("long $L = 0", word));
        return body.add(all(settled(), scope)).build();
    }

    private CodeBlock all(List<Settled> settled, JavaScope scope) {
        if (settled.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("add(out, -1, $L)", String.join(", ", scope.words()))
                    .build();
        }
        return settled.get(0).apply(scope, here -> all(settled.subList(1, settled.size()), here));
    }

    /** In the order of Init: what depends on other variables comes after them. */
    private List<Settled> settled() {
        Set<String> chosen = new LinkedHashSet<>();
        for (Start start : emission.lowered().protocol().starts()) {
            start.places().forEach(place -> chosen.add(place.process()));
            start.values().forEach(value -> chosen.add(value.variable().name()));
        }
        List<Settled> settled = new ArrayList<>();
        List<Settled> last = new ArrayList<>();
        emission.lowered()
                .protocol()
                .groups()
                .forEach(group -> group.variables().forEach(declaration -> first(declaration, chosen, settled)));
        for (LoweredProcess process : emission.lowered().processes()) {
            if (!chosen.contains(process.name()) && !process.flow().isAtOnePlace()) {
                boolean depends = process.start() instanceof Destination.Split;
                (depends ? last : settled).add((scope, rest) -> join(place(process, scope), rest.apply(scope)));
            }
            process.flow().process().variables().forEach(declaration -> first(declaration, chosen, settled));
        }
        emission.lowered().protocol().frozen().forEach(declaration -> first(declaration, chosen, settled));
        if (!emission.lowered().protocol().starts().isEmpty()) {
            settled.add(this::starts);
        }
        settled.addAll(last);
        return settled;
    }

    private static CodeBlock join(CodeBlock first, CodeBlock then) {
        return CodeBlock.builder().add(first).add(then).build();
    }

    private CodeBlock place(LoweredProcess process, JavaScope scope) {
        PlaceEmitter places = emission.expressions().places();
        if (process.flow().process().family().isEmpty()) {
            return assignments.bits(
                    places.spot(process.name(), Optional.empty()),
                    actions.destination(process.name(), process.start(), scope),
                    scope);
        }
        Expression members = new Expression.AllValues(new Type.MemberType(process.name()));
        return emission.expressions()
                .loops()
                .loop(
                        members,
                        scope,
                        "self",
                        (here, self) -> assignments.bits(
                                places.spot(process.name(), Optional.of(self)),
                                actions.destination(process.name(), process.start(), here.as(self)),
                                here));
    }

    private void first(VariableDeclaration declaration, Set<String> chosen, List<Settled> settled) {
        if (chosen.contains(declaration.name())) {
            return;
        }
        Variables.Spot spot = emission.variables().spot(declaration.name());
        List<Expression> values = declaration.initial().stream().distinct().toList();
        if (values.size() == 1 && !declaration.beginsWithAny()) {
            settled.add((scope, rest) -> {
                Code value = emission.expressions().emit(values.get(0), scope);
                return join(assignments.whole(spot, value, declaration.name(), scope), rest.apply(scope));
            });
            return;
        }
        if (!declaration.beginsWithAny() && spot.encoding().span() > Encodings.WORD) {
            settled.add((scope, rest) -> oneOf(declaration.name(), values, scope, rest));
            return;
        }
        Expression set = declaration.beginsWithAny() ? values.get(0) : new Expression.SetLiteral(values);
        settled.add((scope, rest) -> emission.expressions()
                .loops()
                .loop(
                        set,
                        scope,
                        "first_" + declaration.name(),
                        (here, element) ->
                                join(assignments.whole(spot, element, declaration.name(), here), rest.apply(here))));
    }

    /** One value after the other, where they are too wide to be elements of a set; equal ones begin once. */
    private CodeBlock oneOf(
            String name, List<Expression> values, JavaScope scope, Function<JavaScope, CodeBlock> rest) {
        Variables.Spot spot = emission.variables().spot(name);
        String which = scope.free("first_" + name);
        String i = scope.free("i");
        List<String> all = values.stream()
                .map(value -> emission.expressions().emit(value, scope))
                .map(value -> emission.conversions()
                        .bits(value, spot.encoding(), name)
                        .text())
                .toList();
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$T[] $L = {$L}", JavaScope.type(spot.encoding()), which, String.join(", ", all))
                .beginControlFlow("for (int $L = 0; $L < $L.length; $L++)", i, i, which, i)
                .beginControlFlow("if (isFirst($L, $L))", which, i)
                .add(assignments.bits(spot, Code.primary(which + "[" + i + "]", Code.BITS), scope))
                .add(rest.apply(scope.with(which).with(i)))
                .endControlFlow()
                .endControlFlow();
        return body.build();
    }

    private CodeBlock starts(JavaScope scope, Function<JavaScope, CodeBlock> rest) {
        CodeBlock.Builder body = CodeBlock.builder();
        for (Start start : emission.lowered().protocol().starts()) {
            body.add("// $L\n", ActionEmitter.comment(start.comment()));
            for (Start.Place place : start.places()) {
                Variables.Spot spot = emission.expressions().places().spot(place.process(), Optional.empty());
                String where = place.label()
                        .flatMap(label -> emission.lowered().flow().process(place.process()).places().stream()
                                .filter(known -> known.info().label().equals(label))
                                .map(Place::name)
                                .findFirst())
                        .orElse(Packing.DONE);
                String constant = emission.expressions().places().constant(place.process(), where);
                body.add(assignments.bits(spot, Code.primary(constant, Code.BITS), scope));
            }
            for (Start.FirstValue value : start.values()) {
                Code first = emission.expressions().emit(value.value(), scope);
                body.add(assignments.whole(
                        emission.variables().spot(value.variable().name()),
                        first,
                        value.variable().name(),
                        scope));
            }
            body.add(rest.apply(scope));
        }
        return body.build();
    }
}
