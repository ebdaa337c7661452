package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import org.interleave.generator.tla.Observation;

/**
 * An invariant that is watched in a run that is made for something else, and does not end when it breaks. So a question
 * costs no run of its own, where nobody asks for the behaviour that answers it.
 *
 * @param check the check it belongs to
 * @param asked the question asked by an invariant that is expected to break; empty for the invariant of the check itself
 * @param invariant its name
 */
record Watched(Check check, Optional<Observation> asked, String invariant) {
    static Watched observation(Check check, Observation.Kind kind) {
        Observation asked = new Observation(check.name(), kind);
        return new Watched(check, Optional.of(asked), check.module().observation(asked));
    }

    static Watched invariant(Check check) {
        return new Watched(check, Optional.empty(), check.module().called(check.name()));
    }

    /** The run that decides it alone. */
    Run alone() {
        return asked.map(question -> Run.observation(check, question)).orElseGet(() -> Run.alone(check));
    }

    /** Whether it was seen to break. */
    boolean isSeen(Answer answer) {
        return answer.broken().contains(invariant);
    }

    /** What the runs that watched several decide about each, as if it had been decided alone, without its behaviour. */
    static List<Done> decided(Done done) {
        return done.run().watched().stream()
                .filter(watched -> watched.isSeen(done.answer()) || done.verdict() == Verdict.HOLDS)
                .map(watched -> new Done(watched.alone(), watched.answer(done.answer())))
                .toList();
    }

    /** What a run leaves open. */
    static List<Watched> open(Done done) {
        return done.verdict() == Verdict.HOLDS
                ? List.of()
                : done.run().watched().stream()
                        .filter(watched -> !watched.isSeen(done.answer()))
                        .toList();
    }

    private Answer answer(Answer together) {
        return together.with(
                isSeen(together)
                        ? new RunOutcome.Violated(Optional.of(check.module().author(invariant)), Optional.empty())
                        : new RunOutcome.Holds());
    }
}
