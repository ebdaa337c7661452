package org.interleave.dsl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.tree.BoundVariable;

/** Names the element that a lambda is given. A lambda inside of another one gets the next name. */
@Library
final class Binding {
    private static final ThreadLocal<Deque<String>> IN_USE = ThreadLocal.withInitial(ArrayDeque::new);

    private Binding() {}

    /** Runs a lambda over an element of a domain. */
    static <R, T> T over(Domain<R> domain, BiFunction<BoundVariable, R, T> body) {
        Elements<R> elements = domain.elements();
        return named(freeName(elements.names()), variable -> body.apply(variable, elements.of(variable)));
    }

    /** Runs a lambda over an element with a name that the author chose. */
    static <T> T named(String name, Function<BoundVariable, T> body) {
        Deque<String> inUse = IN_USE.get();
        inUse.push(name);
        try {
            return body.apply(new BoundVariable(name, CallSite.here()));
        } finally {
            inUse.pop();
        }
    }

    /** A name of a list that no lambda around uses; the last one where all are taken. */
    static String freeName(List<String> names) {
        Deque<String> inUse = IN_USE.get();
        return names.stream().filter(name -> !inUse.contains(name)).findFirst().orElse(names.get(names.size() - 1));
    }
}
