package org.interleave.dsl.tree;

/** The infix operators of expressions, with their TLA+ text. */
public enum BinaryOperator {
    /** Equality of two values of one type. */
    EQUAL("="),
    /** Inequality of two values of one type. */
    NOT_EQUAL("#"),
    /** Less, of integers. */
    LESS("<"),
    /** Less or equal, of integers. */
    LESS_OR_EQUAL("<="),
    /** Greater, of integers. */
    GREATER(">"),
    /** Greater or equal, of integers. */
    GREATER_OR_EQUAL(">="),
    /** Membership of a value in a set. */
    IN("\\in"),
    /** No membership of a value in a set. */
    NOT_IN("\\notin"),
    /** Sum of integers. */
    PLUS("+"),
    /** Difference of integers. */
    MINUS("-"),
    /** Union of sets. */
    UNION("\\cup"),
    /** Difference of sets. */
    DIFFERENCE("\\"),
    /** Product of integers. */
    TIMES("*"),
    /** Quotient of integers, rounded down. */
    DIVIDE("\\div"),
    /** Remainder of integers, never negative; the divisor is positive. */
    MODULO("%"),
    /** Intersection of sets. */
    INTERSECTION("\\cap"),
    /** Whether every element of a set is in another. */
    SUBSET_OF("\\subseteq"),
    /** The integers from one to another, both included. */
    RANGE(".."),
    /** The pairs of elements of two sets. */
    PRODUCT("\\X"),
    /** Two sequences, one behind the other. */
    CONCATENATION("\\o");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    /** {@return its TLA+ text} */
    public String text() {
        return text;
    }

    /** {@return the operator that is true exactly where this comparison is false} */
    public BinaryOperator negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            default -> throw new IllegalStateException(this + " has no comparison that is true where it is false");
        };
    }

    /** {@return whether its value is a boolean} */
    public boolean isComparison() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, NOT_IN, SUBSET_OF -> true;
            case PLUS, MINUS, UNION, DIFFERENCE, TIMES, DIVIDE, MODULO, INTERSECTION, RANGE, PRODUCT, CONCATENATION ->
                false;
        };
    }
}
