package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.Variable;

/**
 * What must not be so when nothing is left to be done: every process has ended, or is a server that is idle. A server
 * that may be idle whatever happens can still change what is asked for, if it ever does; then it must have ended.
 *
 * @param property name of the property that is made of it
 * @param wrong what must not be so
 * @param reason why
 * @param location where it was declared
 */
record Rest(String property, Expression wrong, String reason, SourceLocation location) {
    /** The property, over the processes of the whole protocol. */
    Property property(List<AnyProcess<?>> processes) {
        Set<Variable> asked = Expressions.reads(wrong).collect(Collectors.toSet());
        List<Expression> all = new ArrayList<>();
        processes.forEach(process -> all.add(rests(process, asked).expression()));
        all.add(wrong);
        return new Property(
                property, new Formula.Never(new Expression.And(all)), reason, List.of(), Optional.empty(), location);
    }

    private static Cond rests(AnyProcess<?> process, Set<Variable> asked) {
        if (process instanceof Members<?, ?, ?> members) {
            return everyMember(members, asked);
        }
        Process one = (Process) process;
        return one.ended().or(idle(one, Optional.empty(), one.id().expression(), asked));
    }

    private static <K> Cond everyMember(Members<?, K, ?> members, Set<Variable> asked) {
        return Terms.forAll(members, member -> {
            Expression who = members.expression(member);
            return members.ended(member).or(idle(members, Optional.of(who), who, asked));
        });
    }

    /** Whether a process stands where it may wait for ever, while it may. */
    private static Cond idle(AnyProcess<?> process, Optional<Expression> member, Expression who, Set<Variable> asked) {
        List<Statement> body = process.statements();
        boolean writes = everything(body).flatMap(Rest::operations).anyMatch(operation -> writes(operation, asked));
        Cond idle = Cond.of(false);
        for (StepInfo step :
                everything(body).flatMap(statement -> statement.step().stream()).toList()) {
            Optional<Cond> here = step.idle()
                    .filter(condition -> !writes || !condition.equals(new Expression.BooleanLiteral(true)))
                    .map(condition -> new Cond(Expressions.as(who, condition)))
                    .map(condition -> isAtOnePlace(body)
                            ? condition
                            : process.at(member, step.label()).and(condition));
            idle = here.map(idle::or).orElse(idle);
        }
        return idle;
    }

    private static boolean isAtOnePlace(List<Statement> body) {
        return body.size() == 1
                && body.get(0) instanceof Statement.Loop loop
                && everything(loop.body())
                                .filter(each -> each.step().isPresent())
                                .count()
                        == 1;
    }

    private static Stream<Statement> everything(List<Statement> statements) {
        return statements.stream().flatMap(each -> Stream.concat(Stream.of(each), everything(each.inside())));
    }

    private static Stream<Operation> operations(Statement statement) {
        if (statement instanceof Statement.Step step) {
            return step.operations().stream();
        }
        if (statement instanceof Statement.Branch branch) {
            return Stream.concat(branch.test().onSuccess().stream(), branch.test().onFailure().stream());
        }
        if (statement instanceof Statement.Either either) {
            return either.ways().stream().flatMap(way -> way.operations().stream());
        }
        return statement instanceof Statement.Also also ? also.operations().stream() : Stream.empty();
    }

    private static boolean writes(Operation operation, Set<Variable> asked) {
        return operation instanceof Operation.When when
                ? when.operations().stream().anyMatch(inner -> writes(inner, asked))
                : operation instanceof Operation.Assign assign && asked.contains(assign.variable());
    }
}
