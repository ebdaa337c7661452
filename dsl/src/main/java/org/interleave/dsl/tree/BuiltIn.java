package org.interleave.dsl.tree;

/** The functions of TLA+'s standard modules that expressions use, with the module each comes from. */
public enum BuiltIn {
    /** Length of a sequence. */
    LEN("Len", "Sequences", 1),
    /** First element of a sequence that is not empty. */
    HEAD("Head", "Sequences", 1),
    /** A sequence that is not empty, without its first element. */
    TAIL("Tail", "Sequences", 1),
    /** A sequence with an element added at its end. */
    APPEND("Append", "Sequences", 2),
    /** The elements of a sequence from one index to another, both included; indices begin with 1. */
    SUB_SEQ("SubSeq", "Sequences", 3),
    /** Number of elements of a set. */
    CARDINALITY("Cardinality", "FiniteSets", 1);

    private final String text;
    private final String module;
    private final int arity;

    BuiltIn(String text, String module, int arity) {
        this.text = text;
        this.module = module;
        this.arity = arity;
    }

    /** {@return its TLA+ name} */
    public String text() {
        return text;
    }

    /** {@return name of the standard module that defines it} */
    public String module() {
        return module;
    }

    /** {@return how many arguments it takes} */
    public int arity() {
        return arity;
    }
}
