package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.Cond;

/** What properties ask of processes: where they stand. */
final class Stands {
    private final List<Function<Scope, Cond>> questions = new ArrayList<>();

    void question(Function<Scope, Cond> question) {
        questions.add(question);
    }

    Cond ask(Scope scope) {
        return scope.choices().of(questions).apply(scope);
    }
}
