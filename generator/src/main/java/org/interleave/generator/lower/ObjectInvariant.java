package org.interleave.generator.lower;

import java.util.List;
import org.interleave.dsl.tree.KernelObject;

/**
 * The invariant of a kernel object: all its rules of use, at all the places where they matter.
 *
 * @param object the object
 * @param clauses its rules; at least one
 */
public record ObjectInvariant(KernelObject object, List<Clause> clauses) {
    /**
     * Copies the clauses.
     *
     * @param object kept as it is
     * @param clauses copied
     */
    public ObjectInvariant {
        clauses = List.copyOf(clauses);
    }

    /** {@return its TLA+ name} */
    public String name() {
        return object.invariantName();
    }
}
