package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;

/**
 * A random protocol that claims to refine itself, or something that is almost the same: one process of it owes more or
 * less, it begins in fewer ways, or one variable is mapped to what it was at first.
 */
public final class RandomRefinement {
    private final Protocol protocol;
    private final Random random;

    private RandomRefinement(Protocol protocol, Random random) {
        this.protocol = protocol;
        this.random = random;
    }

    /**
     * Makes one.
     *
     * @param seed what decides
     * @return the protocol; none if it cannot say of itself what it would have to
     */
    public static Optional<Protocol> make(long seed) {
        Protocol protocol = RandomProtocol.make(Choices.ofSeed(seed), "Fuzz");
        boolean symmetric = protocol.processes().stream()
                .anyMatch(process ->
                        process.family().filter(ProcessFamily::isSymmetric).isPresent());
        boolean named = ControlFlow.of(protocol).processes().values().stream()
                .flatMap(process -> process.places().stream().map(place -> label(process, place)))
                .allMatch(Optional::isPresent);
        return symmetric || !named
                ? Optional.empty()
                : Optional.of(new RandomRefinement(protocol, new Random(seed)).make());
    }

    private Protocol make() {
        List<Property> properties = new ArrayList<>();
        properties.add(refines("Itself", with("Above", protocol.groups(), protocol.processes()), mapping(-1), true));
        properties.add(refines("OweMore", with("AboveOwes", protocol.groups(), owing(false)), mapping(-1), true));
        properties.add(refines("OweLess", with("AboveLazy", protocol.groups(), owing(true)), mapping(-1), true));
        properties.add(refines("Begins", with("AboveFewer", fewer(), protocol.processes()), mapping(-1), false));
        int variable = random.nextInt(Math.max(1, protocol.variables().size()));
        properties.add(refines(
                "Mismapped",
                with("AboveFirst", protocol.groups(), protocol.processes()),
                mapping(variable),
                random.nextBoolean()));
        List<ProcessDeclaration> processes = random.nextInt(3) == 0 ? owing(true) : protocol.processes();
        return with("Fuzz", protocol.groups(), processes, properties);
    }

    private Protocol with(String name, List<VariableGroup> groups, List<ProcessDeclaration> processes) {
        return with(name, groups, processes, List.of());
    }

    private Protocol with(
            String name, List<VariableGroup> groups, List<ProcessDeclaration> processes, List<Property> properties) {
        return new Protocol(
                name,
                protocol.about(),
                protocol.constants(),
                groups,
                processes,
                protocol.frozen(),
                protocol.starts(),
                protocol.operators(),
                protocol.structs(),
                protocol.objects(),
                protocol.definitions(),
                protocol.constraints(),
                properties,
                protocol.location());
    }

    /** The processes, of which one owes nothing, or what its steps say. */
    private List<ProcessDeclaration> owing(boolean nothing) {
        List<ProcessDeclaration> processes = new ArrayList<>(protocol.processes());
        int which = random.nextInt(processes.size());
        ProcessDeclaration process = processes.get(which);
        processes.set(
                which,
                new ProcessDeclaration(
                        process.name(),
                        process.comment(),
                        process.variables(),
                        process.body(),
                        process.family(),
                        process.runsWhile(),
                        nothing ? Optional.of("it may stop anywhere") : Optional.empty(),
                        process.location()));
        return processes;
    }

    /** The variables, each without its first value of several. */
    private List<VariableGroup> fewer() {
        return protocol.groups().stream()
                .map(group -> new VariableGroup(
                        group.name(),
                        group.heading(),
                        group.variables().stream().map(RandomRefinement::fewer).toList()))
                .toList();
    }

    private static VariableDeclaration fewer(VariableDeclaration variable) {
        List<Expression> first = variable.initial();
        return first.size() == 1
                ? variable
                : new VariableDeclaration(
                        variable.variable(), first.subList(1, first.size()), variable.ghost(), variable.comment());
    }

    private Property refines(String name, Protocol other, List<Formula.Mapped> mapping, boolean fair) {
        return new Property(
                name,
                new Formula.Refines(other, mapping, fair),
                "it is almost the same",
                List.of(),
                Optional.empty(),
                protocol.location());
    }

    /** Everything is mapped to itself, except one variable, to the first of its first values. */
    private List<Formula.Mapped> mapping(int wrong) {
        List<Formula.Mapped> mapping = new ArrayList<>();
        for (int i = 0; i < protocol.variables().size(); i++) {
            VariableDeclaration variable = protocol.variables().get(i);
            Expression value = i == wrong && !variable.beginsWithAny()
                    ? variable.initial().get(0)
                    : new Expression.Read(variable.variable());
            mapping.add(new Formula.Mapped(variable.name(), value));
        }
        for (ProcessFlow process : ControlFlow.of(protocol).processes().values()) {
            if (!process.isAtOnePlace()) {
                mapping.add(new Formula.Mapped(process.process().name(), places(process)));
            }
        }
        return mapping;
    }

    private Expression places(ProcessFlow process) {
        if (process.process().family().isEmpty()) {
            return place(process, Optional.empty());
        }
        BoundVariable member = new BoundVariable("interleave_member", protocol.location());
        return new Expression.FunctionLiteral(
                member,
                new Expression.AllValues(new Type.MemberType(process.process().name())),
                place(process, Optional.of(new Expression.Bound(member))));
    }

    private static Expression place(ProcessFlow process, Optional<Expression> member) {
        Expression value = new Expression.NameLiteral("Done");
        for (Place place : process.places()) {
            Label label = label(process, place).orElseThrow();
            value = new Expression.IfThenElse(
                    new Expression.At(process.process().name(), member, List.of(label)),
                    new Expression.NameLiteral(place.name()),
                    value);
        }
        return value;
    }

    /** A label that means a place and no other. */
    private static Optional<Label> label(ProcessFlow process, Place place) {
        return process.placesOf().entrySet().stream()
                .filter(entry -> entry.getValue().equals(List.of(place)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
