package org.interleave.checker.trace;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A step of a behaviour.
 *
 * @param actor who took it
 * @param step name of the step, as in C
 * @param chosen the elements it chose, where it chose any
 * @param outcome which way it went, where the step has several
 * @param function the C function it stands in
 * @param file the file of that function
 * @param c what it stands for in C, in one line or more; the first is the line of the step itself
 * @param location the DSL call that made it
 * @param changes what it changed, in the order of declaration, places of processes included; of an array or a record
 *     only the parts that are not as they were
 * @param misuse the rule that it breaks, if it is the last step of a counterexample of that
 * @param after the state it led to; where it breaks a rule, with the values of the state before it
 */
public record TraceStep(
        Actor actor,
        String step,
        List<Chosen> chosen,
        Optional<String> outcome,
        Optional<String> function,
        Optional<String> file,
        List<String> c,
        SourceLocation location,
        List<Change> changes,
        Optional<Misuse> misuse,
        TraceState after) {
    /**
     * Copies the lists.
     *
     * @param actor kept as it is
     * @param step kept as it is
     * @param chosen copied
     * @param outcome kept as it is
     * @param function kept as it is
     * @param file kept as it is
     * @param c copied
     * @param location kept as it is
     * @param changes copied
     * @param misuse kept as it is
     * @param after kept as it is
     */
    public TraceStep {
        chosen = List.copyOf(chosen);
        c = List.copyOf(c);
        changes = List.copyOf(changes);
    }

    /** {@return who took it, as people call it} */
    public String process() {
        return actor.toString();
    }
}
