package org.interleave.dsl;

import org.interleave.dsl.tree.SourceLocation;

/** An operation of a library that brings its name and its C text with it: {@code down_read(&mm->mmap_sem);}. */
@Library
public final class Primitive extends Op {
    private final String name;
    private final String c;

    private Primitive(String name, String c, boolean waitsItsTurn, SourceLocation location, Op... parts) {
        super(join(parts), location, waitsItsTurn);
        this.name = name;
        this.c = c;
    }

    /**
     * An operation that is done at once, or waits for a condition.
     *
     * @param name name of the step it makes
     * @param c its C text, a statement with its semicolon
     * @param parts what it does, in order
     * @return the primitive
     */
    public static Primitive of(String name, String c, Op... parts) {
        return new Primitive(name, c, false, CallSite.here(), parts);
    }

    /**
     * A blocking acquisition: who waits for it gets a turn at last, although others come and go.
     *
     * @param name name of the step it makes
     * @param c its C text, a statement with its semicolon
     * @param parts what it does, in order
     * @return the primitive
     */
    public static Primitive blocking(String name, String c, Op... parts) {
        return new Primitive(name, c, true, CallSite.here(), parts);
    }

    /** {@return name of the step it makes} */
    public String name() {
        return name;
    }

    /** {@return its C text} */
    public String c() {
        return c;
    }
}
