package org.interleave.dsl.tree;

/**
 * The name of a step: of the place where a process stands before it takes the step. An object of its own, so that
 * what refers to a step refers to nothing else.
 */
public final class Label {
    private final String name;
    private final SourceLocation location;

    /**
     * A new one, different from all others.
     *
     * @param name the step's name, as in C
     * @param location where the label was declared
     */
    public Label(String name, SourceLocation location) {
        this.name = name;
        this.location = location;
    }

    /** {@return the step's name, as in C} */
    public String name() {
        return name;
    }

    /** {@return where the label was declared} */
    public SourceLocation location() {
        return location;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
