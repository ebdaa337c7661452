package org.interleave.dsl.tree;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of a step: of the place where a process stands before it takes the step. An object of its own, so that
 * what refers to a step refers to nothing else.
 */
public final class Label {
    private final Function<Label, String> naming;
    private final SourceLocation location;
    private final boolean ofPrimitive;
    private @Nullable String name;

    /**
     * A new one, different from all others.
     *
     * @param name the step's name, as in C
     * @param location where the label was declared
     */
    public Label(String name, SourceLocation location) {
        this(label -> name, location, false);
    }

    /**
     * A new one whose name is found when it is asked for the first time, and kept.
     *
     * @param naming finds the name of this label
     * @param location where the label was declared
     */
    public Label(Function<Label, String> naming, SourceLocation location) {
        this(naming, location, false);
    }

    private Label(Function<Label, String> naming, SourceLocation location, boolean ofPrimitive) {
        this.naming = naming;
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
        return new Label(label -> name, location, true);
    }

    /** {@return whether a primitive made it, so that no author can refer to it} */
    public boolean isOfPrimitive() {
        return ofPrimitive;
    }

    /** {@return the step's name, as in C} */
    public String name() {
        String known = name;
        if (known == null) {
            known = naming.apply(this);
            name = known;
        }
        return known;
    }

    /** {@return where the label was declared} */
    public SourceLocation location() {
        return location;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name();
    }
}
