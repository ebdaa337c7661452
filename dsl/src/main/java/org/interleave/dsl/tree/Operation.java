package org.interleave.dsl.tree;

import java.util.List;

/** One of the things that a step does. The operations of a step happen together, but mean what they say in order. */
public sealed interface Operation {
    /** {@return where it was written} */
    SourceLocation location();

    /**
     * The step can be taken only when a condition holds.
     *
     * @param condition the condition, over the state before the step and what the step did so far
     * @param location where it was written
     */
    record Await(Expression condition, SourceLocation location) implements Operation {}

    /**
     * A variable gets a new value.
     *
     * @param variable the variable
     * @param value its new value
     * @param location where it was written
     */
    record Assign(Variable variable, Expression value, SourceLocation location) implements Operation {}

    /**
     * Operations that are done only where a condition holds. It is looked at once, before the first of them.
     *
     * @param condition the condition, over the state before the step and what the step did so far
     * @param operations what is done where it holds, in order
     * @param location where it was written
     */
    record When(Expression condition, List<Operation> operations, SourceLocation location) implements Operation {
        public When {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Taking the step now would be a misuse of a kernel object. It does not stop the step; it is an invariant of
     * the object.
     *
     * @param object name of the object, for example {@code mmap_sem}
     * @param wrong the condition under which the step is a misuse
     * @param message what is wrong then, in words that follow the object's name and a colon
     * @param location where it was written
     */
    record Misuse(String object, Expression wrong, String message, SourceLocation location) implements Operation {}

    /**
     * The process acquires a lock, and waits where it must. It changes nothing by itself; it tells in which order locks
     * are taken.
     *
     * @param object name of the lock, for example {@code mmap_sem}
     * @param location where it was written
     */
    record Acquire(String object, SourceLocation location) implements Operation {}

    /**
     * The process pauses in the middle of what is one line of the source: what follows is a step of its own. A protocol
     * that is built has no pause any more, but two steps of one label.
     *
     * @param suffix what the name of the second step ends with
     * @param c the C text of the second step
     * @param location where it was written
     */
    record Pause(String suffix, String c, SourceLocation location) implements Operation {}
}
