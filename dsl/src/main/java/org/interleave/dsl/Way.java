package org.interleave.dsl;

import java.util.Arrays;
import java.util.Optional;
import org.interleave.dsl.tree.Statement;

/** A way of a choice that has a name: what its first step does, and what follows. */
@Library
public final class Way {
    private final String name;
    private final Op[] operations;
    private Optional<Runnable> body = Optional.empty();

    Way(String name, Op... operations) {
        this.name = name;
        this.operations = operations.clone();
    }

    /**
     * Says what follows the first step.
     *
     * @param statements what follows
     * @return this way
     */
    public Way then(Runnable statements) {
        body = Optional.of(statements);
        return this;
    }

    /** The way as it is recorded, with what follows its first step. */
    Statement.Way recorded(Recorder recorder) {
        return Statements.way(name, Arrays.asList(operations), recorder.block(body.orElse(() -> {})));
    }
}
