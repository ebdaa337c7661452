package org.interleave.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;
import org.jspecify.annotations.Nullable;

/** Tells whose variables are nobody else's business. */
final class OwnVariables {
    private OwnVariables() {}

    /** The variables of a process that another process reads, or another member of its family. */
    static Set<Variable> readByOthers(Protocol protocol, ControlFlow flow) {
        Map<Variable, ProcessDeclaration> owners = new HashMap<>();
        for (ProcessDeclaration process : protocol.processes()) {
            process.variables().forEach(declaration -> owners.put(declaration.variable(), process));
        }
        Set<Variable> seen = new HashSet<>();
        flow.processes()
                .forEach((name, process) -> ScopeValidation.expressions(process)
                        .flatMap(located -> notOnlyItsOwn(located.expression()))
                        .filter(read -> isSeen(read, owners.get(read.variable()), name))
                        .forEach(read -> seen.add(read.variable())));
        return seen;
    }

    /** A read of a variable, and whether it is of the part that belongs to whoever takes the step. */
    private record SomeRead(Variable variable, boolean mine) {}

    private static boolean isSeen(SomeRead read, @Nullable ProcessDeclaration owner, String reader) {
        if (owner == null) {
            return false;
        }
        return !owner.name().equals(reader) || (owner.family().isPresent() && !read.mine());
    }

    private static Stream<SomeRead> notOnlyItsOwn(Expression expression) {
        if (expression instanceof Expression.Element element
                && element.function() instanceof Expression.Read read
                && element.key() instanceof Expression.Self) {
            return Stream.of(new SomeRead(read.variable(), true));
        }
        if (expression instanceof Expression.ElementUpdate update && update.key() instanceof Expression.Self) {
            Stream<SomeRead> before = update.function() instanceof Expression.Read read
                    ? Stream.of(new SomeRead(read.variable(), true))
                    : notOnlyItsOwn(update.function());
            return Stream.concat(before, notOnlyItsOwn(update.value()));
        }
        if (expression instanceof Expression.Read read) {
            return Stream.of(new SomeRead(read.variable(), false));
        }
        return Expressions.parts(expression).stream().flatMap(OwnVariables::notOnlyItsOwn);
    }
}
