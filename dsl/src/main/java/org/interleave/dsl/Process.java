package org.interleave.dsl;

import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.SourceLocation;

/** A process: one thread of control. */
@Library
@SuppressWarnings("JavaLangClash") // the word of TLA+ and of every model of concurrency
public final class Process extends AnyProcess<Process> {
    Process(ProtocolBuilder protocol, String name, SourceLocation location) {
        super(protocol, name, location);
    }

    /** {@return the process as a value} */
    public Pid id() {
        return new Pid(new Expression.NameLiteral(name()));
    }

    /**
     * Where it stands at the start, in one of several ways to begin.
     *
     * @param label the step it stands before
     * @return a clause of {@code start(...)}
     */
    public StartClause startsAt(Label label) {
        return StartClause.place(name(), Optional.of(label));
    }

    /** {@return that it is not there, in one of several ways to begin; a clause of {@code start(...)}} */
    public StartClause absent() {
        return StartClause.place(name(), Optional.empty());
    }

    /**
     * Whether it stands before one of some steps. For properties.
     *
     * @param first a step
     * @param more further steps
     * @return the condition
     */
    public Cond at(Label first, Label... more) {
        return at(Optional.empty(), first, more);
    }

    /** {@return whether it has ended, or never was there; for properties} */
    public Cond ended() {
        return new Cond(new Expression.Ended(name(), Optional.empty()));
    }

    /**
     * Whether it waits: it has not ended, and cannot take a step now. A step that may block for ever can be taken
     * all the same. For properties.
     *
     * @return the condition
     */
    public Cond waits() {
        return new Cond(new Expression.Waits(name(), Optional.empty()));
    }

    @Override
    Process itself() {
        return this;
    }

    @Override
    Optional<ProcessFamily> family() {
        return Optional.empty();
    }
}
