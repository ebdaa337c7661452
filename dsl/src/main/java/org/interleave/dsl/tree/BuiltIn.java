package org.interleave.dsl.tree;

import java.util.Optional;

/**
 * The functions that expressions use and nobody declares: those of TLA+'s standard modules, with the module each comes
 * from, and a few that a generated module defines itself.
 */
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
    CARDINALITY("Cardinality", "FiniteSets", 1),
    /** The least number of a set that is not empty. */
    LEAST("Least", 1),
    /** The greatest number of a set that is not empty. */
    GREATEST("Greatest", 1),
    /** Sum of the values of a function, over all its keys. */
    SUM("Sum", 1);

    private final String text;
    private final Optional<String> module;
    private final int arity;

    BuiltIn(String text, String module, int arity) {
        this(text, Optional.of(module), arity);
    }

    BuiltIn(String text, int arity) {
        this(text, Optional.empty(), arity);
    }

    BuiltIn(String text, Optional<String> module, int arity) {
        this.text = text;
        this.module = module;
        this.arity = arity;
    }

    /** {@return its TLA+ name} */
    public String text() {
        return text;
    }

    /** {@return name of the standard module that defines it; empty if the module that uses it does} */
    public Optional<String> module() {
        return module;
    }

    /** {@return how many arguments it takes} */
    public int arity() {
        return arity;
    }
}
