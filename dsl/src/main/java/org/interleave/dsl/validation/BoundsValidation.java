package org.interleave.dsl.validation;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;

/** A kind has the same values in every state: its bounds are made of numbers and constants. */
final class BoundsValidation {
    private BoundsValidation() {}

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow) {
        Stream<Mistake> declared = protocol.variables().stream()
                .map(declaration -> declaration.variable())
                .filter(variable -> changes(variable.type()))
                .map(variable -> new Mistake(
                        ProtocolMistake.CHANGING_BOUND,
                        variable.location(),
                        "the kind of " + variable + " has a bound that is no constant",
                        "write the largest bound there can be, and say in a property that the value stays below"));
        Stream<Mistake> used = Everywhere.expressions(protocol, flow)
                .filter(located -> Expressions.everything(located.expression())
                        .anyMatch(part -> part instanceof Expression.AllValues all && changes(all.type())))
                .map(located -> new Mistake(
                        ProtocolMistake.CHANGING_BOUND,
                        located.location(),
                        "a kind that is named here has a bound that is no constant",
                        "write between(low, high) for the numbers from one value to another"));
        return Stream.concat(declared, used).distinct().toList();
    }

    private static boolean changes(Type type) {
        return Types.everything(type).flatMap(BoundsValidation::bounds).anyMatch(BoundsValidation::isNoConstant);
    }

    private static Stream<Expression> bounds(Type type) {
        if (type instanceof Type.IntegerType range) {
            return Stream.of(range.low(), range.high());
        }
        return type instanceof Type.SequenceType sequence ? Stream.of(sequence.bound()) : Stream.empty();
    }

    private static boolean isNoConstant(Expression bound) {
        return Expressions.everything(bound)
                .anyMatch(part -> part instanceof Expression.Read
                        || part instanceof Expression.Bound
                        || part instanceof Expression.Self);
    }
}
