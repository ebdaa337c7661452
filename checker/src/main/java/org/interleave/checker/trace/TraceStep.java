package org.interleave.checker.trace;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A step of a behaviour.
 *
 * @param process the process that took it
 * @param step name of the step, as in C
 * @param outcome which way it went, where the step has several
 * @param function the C function it stands in
 * @param file the file of that function
 * @param c what it stands for in C, in one line or more; the first is the line of the step itself
 * @param location the DSL call that made it
 * @param changes the variables it changed, in the order of declaration, places of processes included
 * @param after the state it led to
 */
public record TraceStep(
        String process,
        String step,
        Optional<String> outcome,
        Optional<String> function,
        Optional<String> file,
        List<String> c,
        SourceLocation location,
        List<Change> changes,
        TraceState after) {
    /**
     * Copies the lists.
     *
     * @param process kept as it is
     * @param step kept as it is
     * @param outcome kept as it is
     * @param function kept as it is
     * @param file kept as it is
     * @param c copied
     * @param location kept as it is
     * @param changes copied
     * @param after kept as it is
     */
    public TraceStep {
        c = List.copyOf(c);
        changes = List.copyOf(changes);
    }
}
