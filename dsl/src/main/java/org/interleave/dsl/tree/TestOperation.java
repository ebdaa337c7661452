package org.interleave.dsl.tree;

import java.util.List;

/**
 * An operation that tells how it went: a trylock, {@code test_and_set_bit}, or a plain condition that is a step.
 *
 * @param condition whether it succeeds, over the state before it
 * @param onSuccess what it does when it succeeds
 * @param onFailure what it does when it fails
 * @param success one word for success, for example {@code locked}
 * @param failure one word for failure, for example {@code busy}
 * @param negated whether the branch is taken on failure: {@code if (!trylock())}
 */
public record TestOperation(
        Expression condition,
        List<Operation> onSuccess,
        List<Operation> onFailure,
        String success,
        String failure,
        boolean negated) {
    public TestOperation {
        onSuccess = List.copyOf(onSuccess);
        onFailure = List.copyOf(onFailure);
    }
}
