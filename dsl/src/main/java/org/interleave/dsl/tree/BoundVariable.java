package org.interleave.dsl.tree;

/**
 * A name that stands for one element after the other: of a quantifier, of a set or function that is described, or of
 * a choice {@code with x in S}. Two are the same only if they are one object.
 */
public final class BoundVariable {
    private final String name;
    private final SourceLocation location;

    /**
     * A new one, different from all others.
     *
     * @param name what the author calls it; a printer may have to call it otherwise where the name is taken
     * @param location where it was introduced
     */
    public BoundVariable(String name, SourceLocation location) {
        this.name = name;
        this.location = location;
    }

    /** {@return what the author calls it} */
    public String name() {
        return name;
    }

    /** {@return where it was introduced} */
    public SourceLocation location() {
        return location;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
