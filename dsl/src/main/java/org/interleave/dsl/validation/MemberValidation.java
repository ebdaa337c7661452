package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/** Java tells numbers from names, and not the members of one family from those of another. */
final class MemberValidation {
    private final Protocol protocol;
    private final KnownTypes types;
    private final List<Mistake> mistakes = new ArrayList<>();

    private MemberValidation(Protocol protocol, ControlFlow flow) {
        this.protocol = protocol;
        this.types = new KnownTypes(protocol, flow);
    }

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow) {
        MemberValidation members = new MemberValidation(protocol, flow);
        for (ProcessFlow process : flow.processes().values()) {
            Optional<ProcessDeclaration> taker = Optional.of(process.process());
            Everywhere.expressions(process).forEach(located -> members.look(located, taker));
            Stream.concat(Stream.of(process.start()), process.places().stream().map(place -> place.flow()))
                    .flatMap(MemberValidation::assignments)
                    .forEach(assign ->
                            members.fits(assign.variable(), assign.value(), new Where(assign.location(), taker)));
        }
        Everywhere.outsideOfSteps(protocol).forEach(located -> members.look(located, Optional.empty()));
        protocol.variables()
                .forEach(declaration -> declaration
                        .initial()
                        .forEach(value -> members.fits(
                                declaration.variable(),
                                value,
                                Where.outside(declaration.variable().location()))));
        protocol.starts()
                .forEach(start -> start.values()
                        .forEach(value ->
                                members.fits(value.variable(), value.value(), Where.outside(start.location()))));
        return members.mistakes.stream().distinct().toList();
    }

    /** Where an expression stands, and who takes the step in which it does. */
    private record Where(SourceLocation at, Optional<ProcessDeclaration> taker) {
        static Where outside(SourceLocation at) {
            return new Where(at, Optional.empty());
        }
    }

    private static Stream<Operation.Assign> assignments(Flow flow) {
        if (flow instanceof Flow.Do todo) {
            Stream<Operation.Assign> here =
                    todo.operation() instanceof Operation.Assign assign ? Stream.of(assign) : Stream.empty();
            return Stream.concat(here, assignments(todo.next()));
        }
        if (flow instanceof Flow.Decide decide) {
            return Stream.concat(assignments(decide.whenTrue()), assignments(decide.whenFalse()));
        }
        if (flow instanceof Flow.Pick pick) {
            return assignments(pick.next());
        }
        return flow instanceof Flow.Choose choose
                ? choose.ways().stream().flatMap(way -> assignments(way.flow()))
                : Stream.empty();
    }

    private void look(Located located, Optional<ProcessDeclaration> taker) {
        look(located.expression(), new Where(located.location(), taker));
    }

    private void look(Expression part, Where where) {
        if (part instanceof Expression.At at) {
            at.member().ifPresent(member -> asked(at.process(), member, where));
        } else if (part instanceof Expression.Ended ended) {
            ended.member().ifPresent(member -> asked(ended.process(), member, where));
        } else if (part instanceof Expression.Waits waits) {
            waits.member().ifPresent(member -> asked(waits.process(), member, where));
        } else if (part instanceof Expression.IndexOf index) {
            asked(index.family(), index.member(), where);
        } else if (part instanceof Expression.Element element) {
            key(element.function(), element.key(), where);
        } else if (part instanceof Expression.ElementUpdate update) {
            key(update.function(), update.key(), where);
        }
        Expressions.parts(part).forEach(inner -> look(inner, where));
    }

    private void asked(String family, Expression member, Where where) {
        boolean known = protocol.process(family)
                .filter(process -> process.family().isPresent())
                .isPresent();
        if (known) {
            other(new Type.MemberType(family), member, where)
                    .ifPresent(whose -> mistakes.add(new Mistake(
                            ProtocolMistake.OTHER_FAMILYS_MEMBER,
                            where.at(),
                            family + " is asked about " + someOf(whose),
                            "name a member of " + family + ", or ask " + whose)));
        }
    }

    private void key(Expression function, Expression key, Where where) {
        types.of(function, where.taker())
                .filter(Type.ArrayType.class::isInstance)
                .map(array -> ((Type.ArrayType) array).key())
                .flatMap(expected -> other(expected, key, where)
                        .map(whose -> new Mistake(
                                ProtocolMistake.OTHER_FAMILYS_MEMBER,
                                where.at(),
                                (function instanceof Expression.Read read ? read.variable() : "the array")
                                        + " has no element for " + someOf(whose) + ": it has one for each of "
                                        + ((Type.MemberType) expected).family(),
                                "name one of those, or declare the array for each of " + whose)))
                .ifPresent(mistakes::add);
    }

    private void fits(Variable variable, Expression value, Where where) {
        misfit(variable.type(), value, where)
                .findFirst()
                .ifPresent(misfit -> mistakes.add(new Mistake(
                        ProtocolMistake.OTHER_FAMILYS_MEMBER,
                        where.at(),
                        variable + " gets " + someOf(misfit.whose()) + " where it holds members of " + misfit.family(),
                        "write a member of " + misfit.family() + ", or declare " + variable + " for members of "
                                + misfit.whose())));
    }

    /** A member of one family where one of another is expected. */
    private record Misfit(String family, String whose) {}

    private Stream<Misfit> misfit(Type type, Expression value, Where where) {
        if (value instanceof Expression.IfThenElse choice) {
            return Stream.concat(misfit(type, choice.then(), where), misfit(type, choice.otherwise(), where));
        }
        if (value instanceof Expression.Let let) {
            return misfit(type, Expressions.inlined(let), where);
        }
        if (type instanceof Type.MemberType expected) {
            return other(expected, value, where).stream().map(whose -> new Misfit(expected.family(), whose));
        }
        if (type instanceof Type.ArrayType array) {
            if (value instanceof Expression.ElementUpdate update) {
                return Stream.concat(
                        misfit(array.value(), update.value(), where), misfit(array, update.function(), where));
            }
            return value instanceof Expression.FunctionLiteral each
                    ? misfit(array.value(), each.value(), where)
                    : Stream.empty();
        }
        if (type instanceof Type.RecordType struct) {
            return inRecord(struct, value, where);
        }
        return type instanceof Type.SetType || type instanceof Type.SequenceType
                ? inCollection(type, value, where)
                : Stream.empty();
    }

    private Stream<Misfit> inRecord(Type.RecordType struct, Expression value, Where where) {
        if (value instanceof Expression.FieldUpdate update) {
            return Stream.concat(
                    inField(struct, update.field(), update.value(), where), misfit(struct, update.struct(), where));
        }
        return value instanceof Expression.RecordLiteral literal
                ? literal.fields().stream().flatMap(field -> inField(struct, field.name(), field.value(), where))
                : Stream.empty();
    }

    private Stream<Misfit> inField(Type.RecordType struct, String name, Expression value, Where where) {
        return struct.fields().stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> misfit(field.type(), value, where));
    }

    /** What is put into a set or behind a sequence. */
    private Stream<Misfit> inCollection(Type type, Expression value, Where where) {
        Type element = type instanceof Type.SetType set ? set.element() : ((Type.SequenceType) type).element();
        if (value instanceof Expression.SetLiteral literal) {
            return literal.elements().stream().flatMap(member -> misfit(element, member, where));
        }
        if (value instanceof Expression.SetImage image) {
            return misfit(element, image.value(), where);
        }
        if (value instanceof Expression.TupleLiteral tuple) {
            return tuple.elements().stream().flatMap(member -> misfit(element, member, where));
        }
        if (value instanceof Expression.Call call && call.function() == BuiltIn.APPEND) {
            return Stream.concat(
                    misfit(type, call.arguments().get(0), where),
                    misfit(element, call.arguments().get(1), where));
        }
        return value instanceof Expression.Binary both
                        && (both.operator() == BinaryOperator.UNION || both.operator() == BinaryOperator.CONCATENATION)
                ? Stream.concat(misfit(type, both.left(), where), misfit(type, both.right(), where))
                : Stream.empty();
    }

    /** Whose member an expression is, if not one of those that are expected; other protocols' are blamed elsewhere. */
    private Optional<String> other(Type expected, Expression member, Where where) {
        if (!(expected instanceof Type.MemberType members)) {
            return Optional.empty();
        }
        return types.of(member, where.taker())
                .filter(Type.MemberType.class::isInstance)
                .map(type -> ((Type.MemberType) type).family())
                .filter(whose -> !whose.equals(members.family()))
                .filter(whose -> protocol.process(whose).isPresent() && !isNumbered(whose));
    }

    /** Numbers may be keys of what they like; and where a number is read as a name, that is said by itself. */
    private boolean isNumbered(String name) {
        return protocol.process(name)
                .flatMap(ProcessDeclaration::family)
                .filter(ProcessFamily::isNumbered)
                .isPresent();
    }

    private String someOf(String whose) {
        return protocol.process(whose).flatMap(ProcessDeclaration::family).isPresent()
                ? "a member of " + whose
                : "the process " + whose;
    }
}
