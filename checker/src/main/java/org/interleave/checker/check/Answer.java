package org.interleave.checker.check;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an engine answers to a run. The form is the same for all engines; each fills it in.
 *
 * @param engine which engine it is
 * @param tool the file and version of its program
 * @param outcome what it says
 * @param search how far it went, where it says
 * @param taken names of the actions that were taken; empty unless they were counted
 * @param broken names, in the module, of the invariants that broke without ending the run
 * @param time how long it took
 */
record Answer(
        Engine engine,
        String tool,
        RunOutcome outcome,
        Optional<Search> search,
        Set<String> taken,
        Set<String> broken,
        Duration time) {
    Answer {
        taken = Set.copyOf(taken);
        broken = Set.copyOf(broken);
    }

    /** An answer that tells nothing but an outcome. */
    Answer(Engine engine, String tool, RunOutcome outcome) {
        this(engine, tool, outcome, Optional.empty(), Set.of(), Set.of(), Duration.ZERO);
    }

    Answer with(RunOutcome other) {
        return new Answer(engine, tool, other, search, taken, broken, time);
    }
}
