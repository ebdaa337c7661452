package org.interleave.dsl;

import java.util.Optional;

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

    String name() {
        return name;
    }

    Op[] operations() {
        return operations.clone();
    }

    Runnable body() {
        return body.orElse(() -> {});
    }
}
