package org.interleave.generator.tla;

import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;

/**
 * What a definition of the generated module stands for.
 *
 * @param definition its TLA+ name
 * @param firstLine its first line in the module, its comment included, from 1
 * @param lastLine its last line
 * @param process the process, for an action
 * @param step the step, for an action
 * @param outcome which way through the step, for an action of a step that has several
 * @param location the DSL call it was made from
 */
public record Source(
        String definition,
        int firstLine,
        int lastLine,
        Optional<String> process,
        Optional<String> step,
        Optional<String> outcome,
        SourceLocation location) {}
