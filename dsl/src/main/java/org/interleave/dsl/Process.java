package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;

/** A process: one thread of control. Variables declared in it are its own; nobody else writes them. */
@Library
@SuppressWarnings("JavaLangClash") // the word of TLA+ and of every model of concurrency
public final class Process extends Declarations {
    private final ProtocolBuilder protocol;
    private final String name;
    private final SourceLocation location;
    private final List<VariableDraft> drafts = new ArrayList<>();
    private Optional<String> comment = Optional.empty();
    private Optional<String> owesNothing = Optional.empty();
    private List<Statement> body = List.of();

    Process(ProtocolBuilder protocol, String name, SourceLocation location) {
        this.protocol = protocol;
        this.name = name;
        this.location = location;
    }

    /**
     * Says what it is.
     *
     * @param text a sentence or two
     * @return this process
     */
    public Process comment(String text) {
        protocol.text(text, CallSite.here());
        comment = Optional.of(text);
        return this;
    }

    /**
     * Takes it out of fairness: nothing obliges it to go on.
     *
     * @param reason why
     * @return this process
     */
    public Process owesNothing(String reason) {
        protocol.text(reason, CallSite.here());
        owesNothing = Optional.of(reason);
        return this;
    }

    /**
     * Says what it does. For the plain builder; a {@link ProtocolSource} records the method it was given.
     *
     * @param statements what it does, in order
     * @return this process
     */
    public Process body(List<Statement> statements) {
        body = List.copyOf(statements);
        return this;
    }

    /** {@return the process as a value} */
    public Pid id() {
        return new Pid(new Expression.NameLiteral(name));
    }

    /**
     * Whether it stands before one of some steps. For properties.
     *
     * @param first a step
     * @param more further steps
     * @return the condition
     */
    public Cond at(Label first, Label... more) {
        List<Label> labels = new ArrayList<>();
        labels.add(first);
        labels.addAll(Arrays.asList(more));
        return new Cond(new Expression.At(name, Optional.empty(), labels));
    }

    /** {@return whether it has ended, or never was there; for properties} */
    public Cond ended() {
        return new Cond(new Expression.Ended(name, Optional.empty()));
    }

    /**
     * Whether it waits: it has not ended, and cannot take a step now. A step that may block for ever can be taken
     * all the same. For properties.
     *
     * @return the condition
     */
    public Cond waits() {
        return new Cond(new Expression.Waits(name, Optional.empty()));
    }

    /**
     * Where it stands at the start, in one of several ways to begin.
     *
     * @param label the step it stands before
     * @return a clause of {@code start(...)}
     */
    public StartClause startsAt(Label label) {
        return StartClause.place(name, Optional.of(label));
    }

    /** {@return that it is not there, in one of several ways to begin; a clause of {@code start(...)}} */
    public StartClause absent() {
        return StartClause.place(name, Optional.empty());
    }

    /** {@return its name, as in C} */
    public String name() {
        return name;
    }

    @Override
    ProtocolBuilder protocol() {
        return protocol;
    }

    @Override
    void add(VariableDraft draft) {
        drafts.add(draft);
    }

    SourceLocation location() {
        return location;
    }

    List<VariableDraft> drafts() {
        return drafts;
    }

    ProcessDeclaration declaration() {
        return new ProcessDeclaration(
                name,
                comment,
                drafts.stream().map(VariableDraft::declaration).toList(),
                body,
                Optional.empty(),
                owesNothing,
                location);
    }
}
