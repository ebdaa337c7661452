package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.Guards;
import org.interleave.generator.lower.LoweredProcess;

/** Emits the actions of processes: one method each, and one for each process that asks where it stands. */
final class ActionEmitter {
    private static final String NEW = "n";

    private final Emission emission;
    private final AssignmentEmitter assignments;
    private final WaysEmitter ways;
    private final List<Legend.Taken> taken = new ArrayList<>();
    private final List<Legend.Misuse> misuses = new ArrayList<>();
    private final List<String> processes = new ArrayList<>();

    ActionEmitter(Emission emission) {
        this.emission = emission;
        this.assignments = new AssignmentEmitter(emission, NEW);
        this.ways = new WaysEmitter(emission.expressions());
    }

    /** Emits all actions; {@link #taken}, {@link #misuses} and {@link #processes} know them afterwards. */
    void emit() {
        List<LoweredProcess> all = emission.lowered().processes();
        List<Map<Place, List<String>>> calls = new ArrayList<>();
        all.forEach(process -> calls.add(actions(process)));
        for (int i = 0; i < all.size(); i++) {
            misuses(all.get(i), calls.get(i));
            process(all.get(i), calls.get(i));
        }
    }

    /** The actions, each with who takes it, by number. */
    List<Legend.Taken> taken() {
        return taken;
    }

    /** The ways that break rules, each with who takes it; the first one's number follows that of the last action. */
    List<Legend.Misuse> misuses() {
        return misuses;
    }

    /** The methods of processes, which add what follows a state. */
    List<String> processes() {
        return processes;
    }

    /** A method that takes the longs of a state, perhaps who takes the step, and where successors belong. */
    private List<Methods.Parameter> parameters(boolean member) {
        List<Methods.Parameter> parameters = new ArrayList<>(Methods.Parameter.numbers(emission.words("s")));
        if (member) {
            parameters.add(Methods.Parameter.number("self"));
        }
        parameters.add(new Methods.Parameter("out", Successors.class));
        return parameters;
    }

    /** The actions of a process: for each place the calls of their methods. */
    private Map<Place, List<String>> actions(LoweredProcess process) {
        boolean family = process.flow().process().family().isPresent();
        Encoding members = emission.encodings().members(process.name());
        Map<Place, List<String>> calls = new LinkedHashMap<>();
        for (Action action : process.actions()) {
            int number = taken.size();
            members(members, family).forEach(member -> taken.add(new Legend.Taken(action, member)));
            String constant = emission.constants()
                    .add("action_" + action.name(), number, family ? action.name() + " of the first member" : "");
            call(action.place(), action(action, constant, family, members), family, calls);
        }
        return calls;
    }

    /** The ways of a process's steps that break a rule. */
    private void misuses(LoweredProcess process, Map<Place, List<String>> calls) {
        boolean family = process.flow().process().family().isPresent();
        Encoding members = emission.encodings().members(process.name());
        for (Cut cut : process.cuts()) {
            int number = taken.size() + misuses.size();
            members(members, family).forEach(member -> misuses.add(new Legend.Misuse(cut, member)));
            String name = cut.name();
            String constant = emission.constants().add(name, number, family ? name + " of the first member" : "");
            call(cut.place(), misuse(name, cut, constant, family, members), family, calls);
        }
    }

    private void call(Place place, String method, boolean family, Map<Place, List<String>> calls) {
        String words = String.join(", ", emission.words("s"));
        calls.computeIfAbsent(place, key -> new ArrayList<>())
                .add(method + "(" + words + (family ? ", self" : "") + ", out)");
    }

    private void process(LoweredProcess process, Map<Place, List<String>> calls) {
        boolean family = process.flow().process().family().isPresent();
        Encoding members = emission.encodings().members(process.name());
        CodeBlock body = byPlace(process, calls, family, members);
        if (family) {
            Expression all = new Expression.AllValues(new org.interleave.dsl.tree.Type.MemberType(process.name()));
            body = emission.expressions()
                    .loops()
                    .loop(all, emission.state(), "self", (scope, self) -> byPlace(process, calls, true, members));
        }
        String comment = comment(process.flow().process().comment().orElse(""));
        processes.add(emission.methods().add(process.actionName(), void.class, parameters(false), body, comment));
    }

    private CodeBlock byPlace(
            LoweredProcess process, Map<Place, List<String>> calls, boolean family, Encoding members) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (process.flow().isAtOnePlace()) {
            calls.values().forEach(here -> here.forEach(call -> body.addStatement("$L", call)));
            return body.build();
        }
        Optional<Code> self = family ? Optional.of(Code.primary("self", members)) : Optional.empty();
        PlaceEmitter places = emission.expressions().places();
        Code place = places.place(process.name(), self, emission.state());
        body.beginControlFlow("switch ((int) ($L))", place.text());
        calls.forEach((at, here) -> {
            body.beginControlFlow("case $L ->", places.constant(process.name(), at.name()));
            here.forEach(call -> body.addStatement("$L", call));
            body.endControlFlow();
        });
        return body.beginControlFlow("default ->")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    static List<Optional<Legend.Member>> members(Encoding members, boolean family) {
        List<Optional<Legend.Member>> all = new ArrayList<>();
        if (!family) {
            all.add(Optional.empty());
        } else if (members instanceof Encoding.Range range) {
            for (long member = range.low(); member <= range.high(); member++) {
                all.add(Optional.of(new Legend.Member(String.valueOf(member), Legend.Member.Kind.NUMBER)));
            }
        } else {
            for (Atom atom : ((Encoding.Names) members).atoms()) {
                all.add(Optional.of(new Legend.Member(
                        atom.text(), atom.model() ? Legend.Member.Kind.MODEL_VALUE : Legend.Member.Kind.STRING)));
            }
        }
        return all;
    }

    private String action(Action action, String constant, boolean family, Encoding members) {
        Code number = number(constant, family, members);
        JavaScope scope = scope(action.process(), family, members);
        String function =
                action.step().function().map(known -> known.name() + ": ").orElse("");
        return method(
                action.name(),
                number,
                family,
                comment(function + String.join("\n", action.c())),
                () -> choices(
                        action.choices(),
                        action.guards(),
                        List.of(),
                        scope,
                        (here, ways) -> taken(action, ways, number, here)));
    }

    private String misuse(String name, Cut cut, String constant, boolean family, Encoding members) {
        Code number = number(constant, family, members);
        JavaScope scope = scope(cut.process(), family, members);
        CodeBlock note = CodeBlock.builder()
                .addStatement("out.misuse($L)", integer(number))
                .build();
        return method(
                name,
                number,
                family,
                comment(cut.rule() + ": " + cut.message()),
                () -> choices(cut.choices(), cut.guards(), List.of(), scope, (here, ways) -> repeated(ways, note)));
    }

    /** The number of who takes the step: that of the first member, and how many come before. */
    private Code number(String constant, boolean family, Encoding members) {
        Code first = Code.primary(constant, Code.BITS);
        return family ? first.plus(emission.conversions().bits(Code.primary("self", members), members, "self")) : first;
    }

    private JavaScope scope(String process, boolean family, Encoding members) {
        JavaScope scope = emission.state();
        for (String word : emission.words(NEW)) {
            scope = scope.with(word);
        }
        scope = scope.with("out").with("way");
        if (family) {
            return scope.as(Code.primary("self", members));
        }
        Atom atom = emission.atoms().of(process);
        return scope.as(Code.number(atom.number(), Encodings.names(List.of(atom))));
    }

    /** A method whose expressions may have no value, which is told with the number of who takes the step. */
    private String method(String name, Code number, boolean family, String comment, Supplier<CodeBlock> emitted) {
        int failures = emission.methods().failures();
        CodeBlock body = emitted.get();
        if (emission.methods().failures() != failures) {
            body = CodeBlock.builder()
                    .beginControlFlow("try")
                    .add(body)
                    .nextControlFlow("catch ($T e)", OutOfRangeException.class)
                    .beginControlFlow("if (!e.ofType())")
                    .addStatement("throw e.in((int) ($L))", number.text())
                    .endControlFlow()
                    .addStatement("out.refuse(e.in((int) ($L)))", number.text())
                    .endControlFlow()
                    .build();
        }
        return emission.methods().add(name, void.class, parameters(family), body, comment);
    }

    /** A text that does not end a comment, nor begins a tag in it. */
    static String comment(String text) {
        return text.replace("*/", "* /").replace("@", "(at)").replace("\\u", "\\ u");
    }

    private CodeBlock choices(
            List<Choice> choices,
            List<Expression> guards,
            List<Code> ways,
            JavaScope scope,
            BiFunction<JavaScope, List<Code>, CodeBlock> inside) {
        List<Expression> now = Guards.before(choices, guards);
        int failures = emission.methods().failures();
        Code holds = emission.expressions().condition(new Expression.And(now), scope);
        if (emission.methods().failures() != failures && now.stream().anyMatch(WaysEmitter::canBeMore)) {
            return asked(now, ways, scope, (here, all) -> chosen(choices, guards, all, here, inside));
        }
        if (now.isEmpty()) {
            return chosen(choices, guards, ways, scope, inside);
        }
        List<Code> all = new ArrayList<>(ways);
        now.forEach(guard -> this.ways.of(guard, scope).ifPresent(all::add));
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", holds.text())
                .add(chosen(choices, guards, all, scope, inside))
                .endControlFlow()
                .build();
    }

    /** Guards that may have no value: TLC looks for all ways of one before it comes to the next. */
    private CodeBlock asked(
            List<Expression> guards,
            List<Code> ways,
            JavaScope scope,
            BiFunction<JavaScope, List<Code>, CodeBlock> inside) {
        if (guards.isEmpty()) {
            return inside.apply(scope, ways);
        }
        Expression guard = guards.get(0);
        List<Expression> rest = guards.subList(1, guards.size());
        if (!WaysEmitter.canBeMore(guard)) {
            return CodeBlock.builder()
                    .beginControlFlow(
                            "if ($L)",
                            emission.expressions().condition(guard, scope).text())
                    .add(asked(rest, ways, scope, inside))
                    .endControlFlow()
                    .build();
        }
        String name = scope.free("ways");
        List<Code> all = new ArrayList<>(ways);
        all.add(Code.primary(name, Code.BITS));
        return CodeBlock.builder()
                .addStatement(
                        "long $L = $L", name, this.ways.asked(guard, scope).text())
                .beginControlFlow("if ($L != 0)", name)
                .add(asked(rest, all, scope.with(name), inside))
                .endControlFlow()
                .build();
    }

    /** What is chosen behind the guards that do not depend on it, and then the step. */
    private CodeBlock chosen(
            List<Choice> choices,
            List<Expression> guards,
            List<Code> ways,
            JavaScope scope,
            BiFunction<JavaScope, List<Code>, CodeBlock> inside) {
        if (choices.isEmpty()) {
            return inside.apply(scope, ways);
        }
        List<Expression> left = Guards.without(guards, Guards.before(choices, guards));
        Choice choice = choices.get(0);
        return emission.expressions()
                .loops()
                .loop(
                        choice.set(),
                        scope,
                        choice.variable().name(),
                        (here, element) -> choices(
                                choices.subList(1, choices.size()),
                                left,
                                ways,
                                here.binding(choice.variable(), element),
                                inside));
    }

    private CodeBlock taken(Action action, List<Code> ways, Code number, JavaScope scope) {
        CodeBlock.Builder body = CodeBlock.builder();
        List<String> words = emission.words(NEW);
        for (int i = 0; i < words.size(); i++) {
            body.addStatement("long $L = $L", words.get(i), scope.words().get(i));
        }
        for (Map.Entry<Variable, Expression> update : action.updates().entrySet()) {
            body.add(assignments.assign(update.getKey(), update.getValue(), scope));
        }
        LoweredProcess process = emission.lowered().process(action.process());
        if (!process.flow().isAtOnePlace()) {
            Variables.Spot spot = emission.expressions().places().spot(action.process(), scope.self());
            body.add(assignments.bits(spot, destination(action.process(), action.destination(), scope), scope));
        }
        String added = integer(number) + ", " + String.join(", ", words);
        CodeBlock add = CodeBlock.builder().addStatement("add(out, $L)", added).build();
        return body.add(repeated(ways, add)).build();
    }

    /** What is done once for each way of the guards. */
    private static CodeBlock repeated(List<Code> ways, CodeBlock once) {
        if (ways.isEmpty()) {
            return once;
        }
        String times = ways.stream()
                .map(way -> way.in(ways.size() == 1 ? Code.Precedence.CONDITIONAL : Code.Precedence.PRODUCT))
                .collect(Collectors.joining(" * "));
        return CodeBlock.builder()
                .beginControlFlow("for (long way = $L; way > 0; way--)", times)
                .add(once)
                .endControlFlow()
                .build();
    }

    private static String integer(Code number) {
        return number.precedence() == Code.Precedence.PRIMARY ? number.text() : "(int) (" + number.text() + ")";
    }

    /** The number of the place where a process goes. */
    Code destination(String process, Destination destination, JavaScope scope) {
        PlaceEmitter places = emission.expressions().places();
        if (destination instanceof Destination.Split split) {
            Code condition = emission.expressions().condition(split.condition(), scope);
            Code then = destination(process, split.whenTrue(), scope);
            Code otherwise = destination(process, split.whenFalse(), scope);
            return new Code(
                    condition.in(Code.Precedence.OR) + " ? " + then.in(Code.Precedence.OR) + " : "
                            + otherwise.in(Code.Precedence.CONDITIONAL),
                    Code.Precedence.CONDITIONAL,
                    Code.BITS);
        }
        String place =
                ((Destination.Stand) destination).place().map(Place::name).orElse(Packing.DONE);
        return Code.primary(places.constant(process, place), Code.BITS);
    }
}
