package org.interleave.dsl.tree;

/**
 * The identity of a variable, shared by its declaration and by every expression that reads it. Two variables are
 * the same only if they are one object: a property of one protocol cannot read the state of another unnoticed.
 */
public final class Variable {
    private final String name;
    private final Type type;
    private final Object owner;
    private final SourceLocation location;

    /**
     * A new one, different from all others.
     *
     * @param name its name, as in C
     * @param type the values it may have
     * @param owner the builder that declared it
     * @param location where it was declared
     */
    public Variable(String name, Type type, Object owner, SourceLocation location) {
        this.name = name;
        this.type = type;
        this.owner = owner;
        this.location = location;
    }

    /** {@return its name, as in C} */
    public String name() {
        return name;
    }

    /** {@return the values it may have} */
    public Type type() {
        return type;
    }

    /** {@return the builder that declared it, compared by identity only} */
    public Object owner() {
        return owner;
    }

    /** {@return where it was declared} */
    public SourceLocation location() {
        return location;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
