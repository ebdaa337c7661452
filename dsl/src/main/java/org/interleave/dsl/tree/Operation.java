package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

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
     * A behaviour ends with the step where a condition holds: taking it would be a misuse of a kernel object, whose
     * invariant it breaks, or only a bound of the model forbids it, which is nobody's fault.
     *
     * @param object name of the object, for example {@code mmap_sem}; empty for a bound
     * @param wrong the condition
     * @param message what is wrong then, in words that follow the object's name and a colon; what a bound says, a clause
     * @param location where it was written
     */
    record Misuse(Optional<String> object, Expression wrong, String message, SourceLocation location)
            implements Operation {
        /** What is noted of a step that only a bound forbids, where others name the rule that they break. */
        public static final String BOUND = "bound";

        /** {@return name of the invariant that the step breaks, or {@link #BOUND}} */
        public String rule() {
            return object.map(KernelObject::invariantName).orElse(BOUND);
        }
    }

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
