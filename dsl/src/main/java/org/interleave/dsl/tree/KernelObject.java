package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

/**
 * An object with rules of use, such as a lock. The rules make one invariant of it.
 *
 * @param name its name, as in C
 * @param always what must hold of it in every state
 * @param atEnd what must hold for every process that used it and ended, over {@link Expression.Self}
 * @param held of a lock whether a process holds it, over {@link Expression.Self}; empty for what is no lock
 * @param location where it was declared
 */
public record KernelObject(
        String name, List<Rule> always, List<Rule> atEnd, Optional<Expression> held, SourceLocation location) {
    public KernelObject {
        always = List.copyOf(always);
        atEnd = List.copyOf(atEnd);
    }

    /**
     * A rule of use.
     *
     * @param condition what must hold
     * @param message what is wrong otherwise, in words that follow the object's name and a colon
     */
    public record Rule(Expression condition, String message) {}

    /** {@return name of its invariant: {@code MmapSemOk} for {@code mmap_sem}} */
    public String invariantName() {
        return invariantName(name);
    }

    /**
     * Names the invariant of an object.
     *
     * @param object name of the object, as in C
     * @return {@code MmapSemOk} for {@code mmap_sem}
     */
    public static String invariantName(String object) {
        return Names.camelCase(object) + "Ok";
    }
}
