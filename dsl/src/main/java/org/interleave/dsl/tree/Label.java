package org.interleave.dsl.tree;

/**
 * The name of a step: of the place where a process stands before it takes the step. An object of its own, so that
 * what refers to a step refers to nothing else.
 */
public final class Label {
    private final String name;
    private final SourceLocation location;
    private final boolean ofPrimitive;

    /**
     * A new one, different from all others.
     *
     * @param name the step's name, as in C
     * @param location where the label was declared
     */
    public Label(String name, SourceLocation location) {
        this(name, location, false);
    }

    private Label(String name, SourceLocation location, boolean ofPrimitive) {
        this.name = name;
        this.location = location;
        this.ofPrimitive = ofPrimitive;
    }

    /**
     * The name of a step that a primitive of several steps makes: no author can refer to it, nor change it.
     *
     * @param name the step's name, as in C
     * @param location the author's line
     * @return the label
     */
    public static Label ofPrimitive(String name, SourceLocation location) {
        return new Label(name, location, true);
    }

    /** {@return whether a primitive made it, so that no author can refer to it} */
    public boolean isOfPrimitive() {
        return ofPrimitive;
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
