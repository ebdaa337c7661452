package org.interleave.dsl.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;

/**
 * The types of expressions, as far as they tell whose members the values are. A single process is here the only member
 * of a family of its name.
 */
final class KnownTypes {
    private final Protocol protocol;
    /** What a bound variable goes through. */
    private final Map<BoundVariable, Expression> sets = new HashMap<>();

    /** What a name within an expression stands for. */
    private final Map<BoundVariable, Expression> parts = new HashMap<>();

    KnownTypes(Protocol protocol, ControlFlow flow) {
        this.protocol = protocol;
        Everywhere.expressions(protocol, flow)
                .flatMap(located -> Expressions.everything(located.expression()))
                .forEach(this::binder);
        flow.processes().values().forEach(process -> process.places().forEach(place -> choices(place.flow())));
        protocol.properties().stream().map(Property::formula).forEach(this::formula);
    }

    private void binder(Expression part) {
        if (part instanceof Expression.Quantified quantified) {
            sets.put(quantified.variable(), quantified.set());
        } else if (part instanceof Expression.SetFilter filter) {
            sets.put(filter.variable(), filter.set());
        } else if (part instanceof Expression.Let let) {
            parts.put(let.variable(), let.value());
        } else if (part instanceof Expression.SetImage image) {
            sets.put(image.variable(), image.set());
        } else if (part instanceof Expression.FunctionLiteral function) {
            sets.put(function.variable(), function.keys());
        }
    }

    private void choices(Flow flow) {
        if (flow instanceof Flow.Pick pick) {
            sets.put(pick.variable(), pick.set());
            choices(pick.next());
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> choices(way.flow()));
        }
    }

    private void formula(Formula formula) {
        if (formula instanceof Formula.ForAll all) {
            sets.put(all.variable(), all.set());
            formula(all.formula());
        } else if (formula instanceof Formula.Overtaking overtaking) {
            Expression members = new Expression.AllValues(new Type.MemberType(overtaking.family()));
            sets.put(overtaking.waiter(), members);
            sets.put(overtaking.other(), members);
        }
    }

    /**
     * The type of an expression, where it is known.
     *
     * @param taker who takes the step in which it stands, if it stands in one
     */
    Optional<Type> of(Expression expression, Optional<ProcessDeclaration> taker) {
        if (expression instanceof Expression.Self) {
            return taker.map(process -> new Type.MemberType(process.name()));
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return protocol.processes().stream()
                    .filter(process -> isMember(process, literal.text()))
                    .findFirst()
                    .map(process -> new Type.MemberType(process.name()));
        }
        if (expression instanceof Expression.Read read) {
            return Optional.of(read.variable().type());
        }
        if (expression instanceof Expression.Let let) {
            return of(let.body(), taker);
        }
        if (expression instanceof Expression.Bound bound && parts.containsKey(bound.variable())) {
            return Optional.ofNullable(parts.get(bound.variable())).flatMap(part -> of(part, taker));
        }
        if (expression instanceof Expression.Bound bound) {
            return Optional.ofNullable(sets.get(bound.variable()))
                    .flatMap(set -> of(set, taker))
                    .flatMap(KnownTypes::element);
        }
        if (expression instanceof Expression.AllValues all) {
            return Optional.of(new Type.SetType(all.type()));
        }
        return ofPart(expression, taker).or(() -> ofSet(expression, taker));
    }

    private static boolean isMember(ProcessDeclaration process, String name) {
        return process.family()
                .map(family -> family.members() instanceof ProcessFamily.Named named
                        && named.names().contains(name))
                .orElse(process.name().equals(name));
    }

    private Optional<Type> ofPart(Expression expression, Optional<ProcessDeclaration> taker) {
        if (expression instanceof Expression.Element element) {
            return of(element.function(), taker)
                    .filter(Type.ArrayType.class::isInstance)
                    .map(array -> ((Type.ArrayType) array).value());
        }
        if (expression instanceof Expression.FieldRead read) {
            return of(read.struct(), taker)
                    .filter(Type.RecordType.class::isInstance)
                    .flatMap(struct -> ((Type.RecordType) struct)
                            .fields().stream()
                                    .filter(field -> field.name().equals(read.field()))
                                    .findFirst()
                                    .map(Type.Field::type));
        }
        if (expression instanceof Expression.Call call && call.function() == BuiltIn.HEAD) {
            return of(call.arguments().get(0), taker).flatMap(KnownTypes::element);
        }
        return expression instanceof Expression.IfThenElse choice
                ? of(choice.then(), taker).or(() -> of(choice.otherwise(), taker))
                : Optional.empty();
    }

    private Optional<Type> ofSet(Expression expression, Optional<ProcessDeclaration> taker) {
        if (expression instanceof Expression.SetFilter filter) {
            return of(filter.set(), taker);
        }
        if (expression instanceof Expression.SetImage image) {
            return of(image.value(), taker).map(Type.SetType::new);
        }
        if (expression instanceof Expression.SetLiteral literal) {
            return literal.elements().stream()
                    .flatMap(element -> of(element, taker).stream())
                    .findFirst()
                    .map(Type.SetType::new);
        }
        return expression instanceof Expression.Binary binary
                ? Stream.of(binary.left(), binary.right())
                        .flatMap(side -> of(side, taker).stream())
                        .filter(Type.SetType.class::isInstance)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Type> element(Type type) {
        if (type instanceof Type.SetType set) {
            return Optional.of(set.element());
        }
        return type instanceof Type.SequenceType sequence ? Optional.of(sequence.element()) : Optional.empty();
    }
}
