package org.interleave.generator.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;

/** Emits where processes stand. */
final class PlaceEmitter {
    private static final int FEW = 3;

    private final Emission emission;
    private final ExpressionEmitter expressions;
    private final Map<String, String> constants = new HashMap<>();

    PlaceEmitter(Emission emission, ExpressionEmitter expressions) {
        this.emission = emission;
        this.expressions = expressions;
    }

    private ProcessFlow flow(String process) {
        return emission.lowered().flow().process(process);
    }

    /** Where the place of a process is in the state; of a family, that of one member. */
    Variables.Spot spot(String process, Optional<Code> member) {
        Variables.Spot spot = emission.variables().spot(process);
        if (!(spot.encoding() instanceof Encoding.FunctionOf function)) {
            return spot;
        }
        Code who = member.orElseThrow(() -> new IllegalArgumentException("no member of " + process + " is meant"));
        return emission.variables()
                .element(spot, emission.conversions().key(who, function.key(), "a member of " + process));
    }

    /** The number of the place where a process stands. */
    Code place(String process, Optional<Code> member, JavaScope scope) {
        Variables.Spot spot = spot(process, member);
        return emission.variables().value(spot, scope.words());
    }

    /** The constant for a place. */
    String constant(String process, String place) {
        return constants.computeIfAbsent(
                process + "/" + place,
                key -> emission.constants().add("at_" + process + "_" + place, number(process, place), ""));
    }

    /** All places where a process may stand. */
    private Encoding.Names places(String process) {
        Encoding encoding = emission.layout().slot(process).encoding();
        return (Encoding.Names) (encoding instanceof Encoding.FunctionOf function ? function.value() : encoding);
    }

    private int number(String process, String place) {
        return places(process).atoms().stream()
                .filter(atom -> atom.text().equals(place))
                .mapToInt(Atom::number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(process + " never stands at " + place));
    }

    private Optional<Code> member(Optional<Expression> member, JavaScope scope) {
        return member.map(who -> expressions.emit(who, scope)).or(scope::self);
    }

    Code at(Expression.At at, JavaScope scope) {
        Set<String> places = new LinkedHashSet<>();
        for (Label label : at.labels()) {
            flow(at.process()).placesOf().getOrDefault(label, List.of()).forEach(place -> places.add(place.name()));
        }
        return stands(at.process(), at.member(), List.copyOf(places), scope);
    }

    Code ended(Expression.Ended ended, JavaScope scope) {
        return flow(ended.process()).canEnd()
                ? stands(ended.process(), ended.member(), List.of(Packing.DONE), scope)
                : Code.truth(false);
    }

    private Code stands(String process, Optional<Expression> member, List<String> places, JavaScope scope) {
        if (flow(process).isAtOnePlace()) {
            return Code.truth(true);
        }
        Code place = place(process, member(member, scope), scope);
        if (places.size() > FEW && places(process).atoms().size() <= Long.SIZE) {
            long mask = places.stream()
                    .mapToLong(name -> 1L << number(process, name))
                    .sum();
            return new Code(
                    "(" + mask + "L >>> " + place.inRight(Code.Precedence.SHIFT) + " & 1) != 0",
                    Code.Precedence.EQUALITY,
                    Code.BOOLEAN);
        }
        return places.stream()
                .map(name -> new Code(
                        place.in(Code.Precedence.EQUALITY) + " == " + constant(process, name),
                        Code.Precedence.EQUALITY,
                        Code.BOOLEAN))
                .reduce((one, other) -> Code.infix(one, "||", other, Code.Precedence.OR, Code.BOOLEAN))
                .orElse(Code.truth(false));
    }

    /** That a process has not ended, and none of its actions can be taken. */
    Code waits(Expression.Waits waits, JavaScope scope) {
        String process = waits.process();
        boolean family = flow(process).process().family().isPresent();
        Optional<Expression> who =
                family ? Optional.of(waits.member().orElse(new Expression.Self())) : Optional.empty();
        Expression self = who.orElse(new Expression.NameLiteral(process));
        List<Expression> ways = new ArrayList<>();
        for (Action action : emission.lowered().process(process).actions()) {
            Place place = action.place();
            ways.add(new Expression.And(
                    List.of(new Expression.At(process, who, List.of(place.label())), Enabling.canTake(action, self))));
        }
        for (Cut cut : emission.lowered().process(process).cuts()) {
            ways.add(new Expression.And(List.of(
                    new Expression.At(process, who, List.of(cut.place().label())), Enabling.canTake(cut, self))));
        }
        Expression condition = new Expression.And(List.of(
                new Expression.Not(new Expression.Ended(process, who)), new Expression.Not(new Expression.Or(ways))));
        return expressions.calls().method(process + "_waits", List.of(condition), scope, inner -> {
            Code code = expressions.condition(condition, inner);
            return new CallEmitter.Body(ExpressionEmitter.returning(code), Code.BOOLEAN);
        });
    }
}
