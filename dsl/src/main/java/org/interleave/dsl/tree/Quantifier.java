package org.interleave.dsl.tree;

/** Says of how many elements of a set a condition holds. */
public enum Quantifier {
    /** Of all of them. */
    FOR_ALL("\\A"),
    /** Of at least one. */
    EXISTS("\\E");

    private final String text;

    Quantifier(String text) {
        this.text = text;
    }

    /** {@return its TLA+ text} */
    public String text() {
        return text;
    }

    /** {@return the other one: what its negation becomes} */
    public Quantifier dual() {
        return this == FOR_ALL ? EXISTS : FOR_ALL;
    }
}
