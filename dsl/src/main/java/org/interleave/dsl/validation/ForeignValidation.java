package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.VariableDeclaration;

/**
 * Families, constants, operators and definitions are this protocol's own: the module knows no others. Variables are
 * looked at where they are read and written.
 */
final class ForeignValidation {
    private final Protocol protocol;
    private final Object owner;
    /** Families that declarations name, and are blamed for: whatever touches the variable would be blamed again. */
    private final Set<String> declared = new HashSet<>();

    private final List<Mistake> mistakes = new ArrayList<>();

    private ForeignValidation(Protocol protocol, Object owner) {
        this.protocol = protocol;
        this.owner = owner;
    }

    /** What another protocol has: {@code a family}, and what to do instead. */
    private record Foreign(String name, String what, String advice) {}

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow, Object owner) {
        ForeignValidation foreign = new ForeignValidation(protocol, owner);
        protocol.processes().forEach(foreign::family);
        protocol.variables().forEach(foreign::type);
        Everywhere.expressions(protocol, flow).forEach(foreign::expression);
        return foreign.mistakes.stream().distinct().toList();
    }

    private void family(ProcessDeclaration process) {
        if (process.family().isPresent()
                && process.family().orElseThrow().members() instanceof ProcessFamily.Numbered numbered) {
            Stream.of(numbered.low(), numbered.high())
                    .flatMap(this::foreign)
                    .findFirst()
                    .ifPresent(found -> blame(found, process.location()));
        }
    }

    private void type(VariableDeclaration declaration) {
        Type type = declaration.variable().type();
        ofType(type)
                .findFirst()
                .ifPresent(found -> blame(found, declaration.variable().location()));
        Types.everything(type)
                .filter(Type.MemberType.class::isInstance)
                .forEach(part -> declared.add(((Type.MemberType) part).family()));
    }

    private void expression(Located located) {
        if (StepValidation.foreign(located.expression(), owner).isPresent()) {
            return;
        }
        Set<String> asked = new HashSet<>();
        Expressions.everything(located.expression())
                .forEach(part -> process(part).ifPresent(asked::add));
        foreign(located.expression())
                .filter(found -> !declared.contains(found.name()) && !asked.contains(found.name()))
                .findFirst()
                .ifPresent(found -> blame(found, located.location()));
    }

    /** The process that is asked how far it is: if there is none, that is said by itself. */
    private static Optional<String> process(Expression part) {
        if (part instanceof Expression.At at) {
            return Optional.of(at.process());
        }
        if (part instanceof Expression.Ended ended) {
            return Optional.of(ended.process());
        }
        return part instanceof Expression.Waits waits ? Optional.of(waits.process()) : Optional.empty();
    }

    private void blame(Foreign found, SourceLocation at) {
        mistakes.add(new Mistake(
                ProtocolMistake.OTHER_PROTOCOLS_NAME,
                at,
                found.name() + " is " + found.what() + " of another protocol, not of " + protocol.name(),
                found.advice()));
    }

    /** This protocol's own definitions and operators are looked at by themselves. */
    private Stream<Foreign> foreign(Expression expression) {
        return Stream.concat(
                ofPart(expression), Expressions.parts(expression).stream().flatMap(this::foreign));
    }

    private Stream<Foreign> ofPart(Expression part) {
        if (part instanceof Expression.ConstantRead read && !isKnown(read.constant())) {
            return Stream.of(new Foreign(read.constant().name(), "a constant", "declare it in this protocol"));
        }
        if (part instanceof Expression.Apply apply && !isKnown(apply.operator())) {
            return Stream.of(new Foreign(
                    apply.operator().name(),
                    "an operator",
                    "declare it in this protocol, or write a Java method that both call"));
        }
        if (part instanceof Expression.Reference reference && !isKnown(reference.definition())) {
            return Stream.of(new Foreign(
                    reference.definition().name(),
                    "a definition",
                    "define it in this protocol, or write a Java method that both call"));
        }
        if (part instanceof Expression.IndexOf index) {
            return ofFamily(index.family());
        }
        return part instanceof Expression.AllValues all ? ofType(all.type()) : Stream.empty();
    }

    private Stream<Foreign> ofType(Type type) {
        return Types.everything(type).flatMap(part -> {
            if (part instanceof Type.MemberType members) {
                return ofFamily(members.family());
            }
            if (part instanceof Type.IntegerType range) {
                return Stream.of(range.low(), range.high()).flatMap(this::foreign);
            }
            return part instanceof Type.SequenceType sequence ? foreign(sequence.bound()) : Stream.empty();
        });
    }

    private Stream<Foreign> ofFamily(String name) {
        boolean known = protocol.process(name)
                .filter(process -> process.family().isPresent())
                .isPresent();
        return known
                ? Stream.empty()
                : Stream.of(new Foreign(
                        name, "a family", "name one that this protocol declares with processes(...) or numbered(...)"));
    }

    /** Versions of a protocol may each declare the same constant. */
    private boolean isKnown(Constant constant) {
        return protocol.constants().stream()
                .anyMatch(known -> known.name().equals(constant.name()) && known.value() == constant.value());
    }

    private boolean isKnown(Operator operator) {
        return protocol.operators().contains(operator)
                || protocol.structs().stream()
                        .anyMatch(struct -> struct.operators().contains(operator));
    }

    private boolean isKnown(Definition definition) {
        return protocol.definitions().contains(definition);
    }
}
