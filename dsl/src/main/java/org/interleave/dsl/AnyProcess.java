package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;

/**
 * What a single {@link Process} and a family of processes have in common. Variables declared in one are its own; nobody
 * else writes them.
 *
 * @param <P> the class itself
 */
@Library
public abstract sealed class AnyProcess<P extends AnyProcess<P>> extends Declarations permits Process, Members {
    private final ProtocolBuilder protocol;
    private final String name;
    private final SourceLocation location;
    private final List<VariableDraft> drafts = new ArrayList<>();
    private Optional<String> comment = Optional.empty();
    private Optional<ProcessDeclaration.Condition> runsWhile = Optional.empty();
    private Optional<String> owesNothing = Optional.empty();
    private List<Statement> body = List.of();

    AnyProcess(ProtocolBuilder protocol, String name, SourceLocation location) {
        this.protocol = protocol;
        this.name = name;
        this.location = location;
    }

    abstract P itself();

    abstract Optional<ProcessFamily> family();

    /**
     * Says what it is.
     *
     * @param text a sentence or two
     * @return this process
     */
    public final P comment(String text) {
        protocol.text(text, CallSite.here());
        comment = Optional.of(text);
        return itself();
    }

    /**
     * Takes it out of fairness: nothing obliges it to go on.
     *
     * @param reason why
     * @return this process
     */
    public final P owesNothing(String reason) {
        protocol.text(reason, CallSite.here());
        owesNothing = Optional.of(reason);
        return itself();
    }

    /**
     * Lets it take steps only while a condition holds: a task that runs while it is on a CPU, or while no interrupt has
     * struck there. What it does between two steps is not touched by it.
     *
     * @param condition the condition, for {@link Pid#self()}; like a guard, it may speak of variables and of who has
     *     ended
     * @return this process
     */
    public final P runsWhile(Cond condition) {
        SourceLocation here = CallSite.here();
        runsWhile = Optional.of(new ProcessDeclaration.Condition(condition.expression(), here));
        protocol.struckTasks().runsWhile(condition.expression(), here);
        return itself();
    }

    /**
     * Says what it does. For the plain builder; a {@link ProtocolSource} records the method it was given.
     *
     * @param statements what it does, in order
     * @return this process
     */
    public final P body(List<Statement> statements) {
        body = List.copyOf(statements);
        return itself();
    }

    /** What must hold for it to take any step. */
    final Optional<Expression> runsWhile() {
        return runsWhile.map(ProcessDeclaration.Condition::expression);
    }

    /** {@return its name, as in C} */
    public final String name() {
        return name;
    }

    final Cond at(Optional<Expression> member, Label first, Label... more) {
        List<Label> labels = new ArrayList<>();
        labels.add(first);
        labels.addAll(Arrays.asList(more));
        return new Cond(new Expression.At(name, member, labels));
    }

    @Override
    final ProtocolBuilder protocol() {
        return protocol;
    }

    @Override
    final void add(VariableDraft draft) {
        drafts.add(draft);
    }

    /** Takes a variable away, if it is one of these. */
    final void drop(Variable variable) {
        drafts.removeIf(draft -> draft.variable() == variable);
    }

    /** Whether a variable is one of these. */
    final boolean owns(Variable variable) {
        return drafts.stream().anyMatch(draft -> draft.variable() == variable);
    }

    final SourceLocation location() {
        return location;
    }

    /** What it does, as it was said. */
    final List<Statement> statements() {
        return body;
    }

    final ProcessDeclaration declaration(Pauses pauses) {
        return new ProcessDeclaration(
                name,
                comment,
                drafts.stream().map(VariableDraft::declaration).toList(),
                pauses.without(body),
                family(),
                runsWhile,
                owesNothing,
                location);
    }
}
